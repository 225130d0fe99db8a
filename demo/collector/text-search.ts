/**
 * Finding what a person wrote, so that it can be erased. Accents, case and kinds of apostrophe don't
 * count, which no two databases agree on: the comparing is done here, a few thousand texts a request.
 */
import { textsOf } from './answer-row.js';
import type { Cursor, StoredAnswer } from './store/pages.js';
import type { Store } from './store/store.js';

/** An answer that holds the words. */
export interface Match {
  readonly id: string;
  readonly day: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** What was found, and where to go on where not all was looked at. */
export interface Found {
  readonly answers: readonly Match[];
  readonly next: Cursor | null;
}

/** Rows of one query, and queries of one request. */
const ROWS = 500;
const QUERIES = 20;
const MATCHES = 100;

/** Looks for `words` in the texts of a survey, from `after` on. */
export async function findText(
  store: Store,
  surveyId: string,
  { words, after }: { readonly words: string; readonly after: Cursor },
): Promise<Found> {
  const wanted = plain(words);
  const answers: Match[] = [];
  let cursor = after;
  for (let queries = 0; queries < QUERIES; queries += 1) {
    const rows = await store.answersAfter(surveyId, {
      after: cursor,
      limit: ROWS,
      withTexts: true,
    });
    for (const row of rows) {
      cursor = { day: row.day, id: row.id };
      if (holds(row, wanted)) answers.push({ ...cursor, texts: textsOf(row) });
      if (answers.length === MATCHES) return { answers, next: cursor };
    }
    if (rows.length < ROWS) return { answers, next: null };
  }
  return { answers, next: cursor };
}

function holds(row: StoredAnswer, wanted: string): boolean {
  return Object.values(textsOf(row)).some((text) => plain(text).includes(wanted));
}

/** Without accents, capitals and curly apostrophes. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
