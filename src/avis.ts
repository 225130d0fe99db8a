/**
 * Script-tag door: one static file with the four elements. Anything else (the chart engine, presets,
 * other languages) is fetched when it is needed.
 */
import './define/smiley-rating.js';
import { upgradeMarkup } from './elements/data-avis.js';
import { startPage } from './elements/start-page.js';

export { registerMessages } from './elements/languages.js';

startPage();
upgradeMarkup(['smiley-rating', 'survey-prompt', 'barometer-badge', 'indicator-chart']);
