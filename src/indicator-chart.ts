/** Script-tag door for a page with charts alone: one static file, which sends nothing. */
import './define/indicator-chart.js';
import { pageSingleton } from './browser/page-singleton.js';
import { upgradeMarkup } from './elements/data-avis.js';
import { registerMessages } from './elements/languages.js';

export { registerMessages } from './elements/languages.js';

// Held ready for whichever copy of the file a page asks.
pageSingleton('registerMessages', () => registerMessages);

upgradeMarkup();
