/** From what a page gives a chart to the document that it shows. */
import type { Indicator, IndicatorSet } from '../indicators/indicator.js';
import { pickIndicator, readIndicatorDocument } from '../indicators/read-indicator.js';
import type { Tolerate } from '../validation/readers.js';
import type { Found } from './figure-source.js';

type Document = Indicator | IndicatorSet;

/** What the page says of its tables. */
interface Wanted {
  readonly heading?: string;
  readonly type: string;
  readonly minCount: number;
}

/** In which language it says its numbers, and who is told of what is left out. */
interface Manner {
  readonly language: string;
  readonly tolerate: Tolerate;
}

/** Reads a document, a table of the page, or a CSV file; throws an InvalidDataError. */
export function readChart(
  { given, id }: Found,
  wanted: Wanted,
  manner: Manner,
): Document | Promise<Document> {
  if (given instanceof HTMLTableElement || given instanceof ArrayBuffer) {
    return readTable(given, wanted, manner);
  }
  const found = readIndicatorDocument(given, '', manner.tolerate);
  return id ? pickIndicator(found, id) : found;
}

async function readTable(
  given: HTMLTableElement | ArrayBuffer,
  { heading, type, minCount }: Wanted,
  { language, tolerate }: Manner,
): Promise<Document> {
  const { parseCsv, tableDocument, tableRows, textOf } = await import(
    '../indicators/chart-engine-table.js'
  );
  const isFile = given instanceof ArrayBuffer;
  const rows = isFile ? parseCsv(textOf(new Uint8Array(given))) : tableRows(given);
  const caption = isFile ? undefined : given.caption?.textContent?.trim();
  const settings = {
    label: heading ?? caption,
    language,
    isDistribution: type === 'distribution',
    floor: minCount,
  };
  return readIndicatorDocument(tableDocument(rows, settings), '', tolerate);
}
