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

/** Reads a document, a table of the page, or a CSV file; throws an InvalidDataError. */
export function readChart(
  { given, id }: Found,
  wanted: Wanted,
  tolerate: Tolerate,
): Document | Promise<Document> {
  if (given instanceof HTMLTableElement || given instanceof ArrayBuffer) {
    return readTable(given, wanted, tolerate);
  }
  const found = readIndicatorDocument(given, '', tolerate);
  return id ? pickIndicator(found, id) : found;
}

async function readTable(
  given: HTMLTableElement | ArrayBuffer,
  { heading, type, minCount }: Wanted,
  tolerate: Tolerate,
): Promise<Document> {
  const { parseCsv, tableDocument, textOf } = await import('../indicators/chart-engine-table.js');
  const isFile = given instanceof ArrayBuffer;
  const rows = isFile ? parseCsv(textOf(new Uint8Array(given))) : [...given.rows].map(textsIn);
  const caption = isFile ? undefined : given.caption?.textContent?.trim();
  const settings = {
    label: heading ?? caption,
    isDistribution: type === 'distribution',
    floor: minCount,
  };
  return readIndicatorDocument(tableDocument(rows, settings), '', tolerate);
}

function textsIn({ cells }: HTMLTableRowElement): readonly string[] {
  return [...cells].map((cell) => cell.textContent?.trim() ?? '');
}
