/**
 * Counting a month: every closed answer in it, by question, together and by context. Versions pool by
 * the question's id, and so do the repeats of a question; which answers make a figure is decided
 * later, by the version in force. An answer that was left unfinished counts once it is eight days
 * old: until then its last steps may be on their way.
 */
import { tallyKey } from '../../../src/indicators/tally.js';
import { type Answers, type AnswerValue, keyParts } from '../../../src/survey/answers.js';
import { daysAfter } from '../calendar.js';
import type { CountedRow } from '../store/month-counts.js';
import type { Breakdown } from './tallies.js';

/** Days that answers take to arrive: a device keeps them for seven. */
export const LATE = 8;

/** What the answers of a month add up to. */
export interface MonthCount {
  /** By the question's id. */
  readonly questions: ReadonlyMap<string, Breakdown>;
  /** The next day on which an unfinished answer comes to count; null where none waits. */
  readonly due: string | null;
}

type Tallying = Map<string, number>;
interface Counting extends Breakdown {
  readonly all: Tallying;
  readonly groups: Map<string, Map<string, Tallying>>;
}

/** Counts the answers of one month as they count on the day `today`. */
export async function countMonth(
  pages: AsyncIterable<readonly CountedRow[]>,
  today: string,
): Promise<MonthCount> {
  const questions = new Map<string, Counting>();
  let due: string | null = null;
  for await (const rows of pages) {
    for (const row of rows) {
      const from = row.complete ? row.day : daysAfter(row.day, LATE);
      if (from <= today) count(row, questions);
      else if (due === null || from < due) due = from;
    }
  }
  return { questions, due };
}

function count({ answers, context }: CountedRow, questions: Map<string, Counting>): void {
  const pairs = context === null ? [] : Object.entries(JSON.parse(context) as Answers);
  for (const [key, answer] of Object.entries(JSON.parse(answers) as Answers)) {
    const id = keyParts(key)?.id;
    if (id === undefined || answer === null) continue;
    const question = obtain(questions, id, nobody);
    const value = keyOf(answer);
    increase(question.all, value);
    for (const [name, said] of pairs) {
      const group = obtain(question.groups, name, () => new Map<string, Tallying>());
      increase(
        obtain(group, String(said), () => new Map()),
        value,
      );
    }
  }
}

function nobody(): Counting {
  return { all: new Map(), groups: new Map() };
}

/** Several choices are one answer, in whatever order they were made. */
function keyOf(answer: AnswerValue): string {
  return tallyKey(Array.isArray(answer) ? answer.toSorted() : answer);
}

function increase(tally: Tallying, key: string): void {
  tally.set(key, (tally.get(key) ?? 0) + 1);
}

function obtain<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
