/** One JSON document, good or broken, for whoever reads documents: readers, schemas, pages, endpoints. */
export interface Example {
  readonly name: string;
  readonly document: 'survey' | 'submission' | 'indicator';
  readonly value: unknown;
}

/** A document with one defect. */
export interface BrokenExample extends Example {
  /** Where the defect is, as the reader says it; empty for the whole document. */
  readonly path: string;
  /** The one sentence that the reader says of it. */
  readonly message: string;
  /** The defect that JSON Schema has no words for, so that only the reader sees it. */
  readonly beyondSchema: boolean;
}

/** Name, value, path, what was expected there, and whether the schema can't tell. */
export type Row = readonly [string, unknown, string, string, 'beyond the schema'?];

/** The broken examples of a table. */
export function brokenExamples(
  document: Example['document'],
  rows: readonly Row[],
): readonly BrokenExample[] {
  return rows.map(([name, value, path, expected, beyond]) => ({
    name,
    document,
    value,
    path,
    message: `${path || 'the document'} must be ${expected}`,
    beyondSchema: beyond !== undefined,
  }));
}

/** The good examples of a table. */
export function goodExamples(
  document: Example['document'],
  values: Readonly<Record<string, unknown>>,
): readonly Example[] {
  return Object.entries(values).map(([name, value]) => ({ name, document, value }));
}
