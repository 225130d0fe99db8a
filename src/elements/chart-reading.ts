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

/** Reads a document, a table of the page, or the text of a CSV file; throws an InvalidDataError. */
export function readChart(
  { given, id }: Found,
  wanted: Wanted,
  tolerate: Tolerate,
): Document | Promise<Document> {
  if (given instanceof HTMLTableElement || typeof given === 'string') {
    return readTable(given, wanted, tolerate);
  }
  const found = readIndicatorDocument(given, '', tolerate);
  return id ? pickIndicator(found, id) : found;
}

async function readTable(
  given: HTMLTableElement | string,
  { heading, type, minCount }: Wanted,
  tolerate: Tolerate,
): Promise<Document> {
  const { parseCsv, tableDocument } = await import('../indicators/chart-engine-table.js');
  const isText = typeof given === 'string';
  const rows = isText ? parseCsv(given) : [...given.rows].map(textsIn);
  const caption = isText ? undefined : given.caption?.textContent?.trim();
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
