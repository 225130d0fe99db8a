/**
 * Script-tag door: one static file with the four elements. Anything else (the chart engine, presets,
 * other languages) is fetched when it is needed.
 */
import './define/barometer-badge.js';
import './define/indicator-chart.js';
import './define/smiley-rating.js';
import './define/survey-prompt.js';
import { upgradeMarkup } from './elements/data-avis.js';
import { startPage } from './elements/start-page.js';

export { registerMessages } from './elements/languages.js';

startPage();
upgradeMarkup();
