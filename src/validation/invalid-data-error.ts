/** What was expected of a value, in words for an English log and for a French console. */
export interface Expectation {
  readonly en: string;
  readonly fr: string;
}

/**
 * Data from outside that can't be used. The message is one English sentence with the path
 * (`questions[2].label must be text`) and never repeats the value, so that an endpoint may print it;
 * `sentence` says the same in French and names what was found, for the person who writes the page.
 */
export class InvalidDataError extends Error {
  readonly path: string;
  readonly expected: Expectation;
  readonly found: unknown;

  constructor(path: string, expected: Expectation, found?: unknown) {
    super(`${path || 'the document'} must be ${expected.en}`);
    this.name = 'InvalidDataError';
    this.path = path;
    this.expected = expected;
    this.found = found;
  }

  get sentence(): string {
    const found = this.found === undefined ? 'rien' : excerpt(this.found);
    return `« ${this.path || 'document'} » : il faut ${this.expected.fr} (trouvé : ${found}).`;
  }
}

/** A short, printable picture of any value, safe with cycles and very long texts. */
function excerpt(value: unknown): string {
  if (typeof value === 'string') return `« ${value.slice(0, 40)}${value.length > 40 ? '…' : ''} »`;
  if (Array.isArray(value)) return `une liste de ${value.length}`;
  return typeof value === 'object' && value !== null ? 'un objet' : String(value);
}
