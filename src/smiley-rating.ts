/** Script-tag door for a page with ratings alone: one static file. */
import './define/smiley-rating.js';
import { upgradeMarkup } from './elements/data-avis.js';
import { startPage } from './elements/start-page.js';

export { registerMessages } from './elements/languages.js';

startPage();
upgradeMarkup();
