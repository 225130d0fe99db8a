/** What reads tables and CSV files for a chart: fetched when a page gives one. */
export { parseCsv, textOf } from './csv-text.js';
export { tableRows } from './table-rows.js';
export { tableDocument } from './table-source.js';
