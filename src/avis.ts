/**
 * Script-tag door: one static file with the four elements. Anything else (the chart engine, presets,
 * other languages) is fetched when it is needed.
 */
import './define/smiley-rating.js';
import { pageQueue } from './delivery/page-queue.js';

export { registerMessages } from './elements/languages.js';

// What waits from an earlier visit leaves, even on a page without an element.
pageQueue();
