/** Script-tag door for a page with prompts alone: one static file. */
import './define/survey-prompt.js';
import { upgradeMarkup } from './elements/data-avis.js';
import { startPage } from './elements/start-page.js';

export { registerMessages } from './elements/languages.js';

startPage();
upgradeMarkup();
