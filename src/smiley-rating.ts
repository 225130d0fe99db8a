/** Script-tag door for a page with ratings alone: one static file. */
import './define/smiley-rating.js';
import { pageQueue } from './delivery/page-queue.js';

export { registerMessages } from './elements/languages.js';

// What waits from an earlier visit leaves, even on a page without an element.
pageQueue();
