/**
 * Tallies: how many gave each answer. They add up, month by month or channel by channel, and every
 * figure is made from one, so a recount reads each answer once and figures afterwards cost nothing.
 */

/**
 * How many gave each answer, by `answerKey`. Several choices of one person are one answer, so that a
 * share counts people. « Sans objet » stands under the empty key and is never counted.
 */
export type Tally = ReadonlyMap<string, number>;

/** An answer to a closed question; `null` is « sans objet ». */
export type ClosedAnswer = number | string | readonly string[] | null;

/** The key of an answer in a tally: `3`, `yes`, `phone,email`, or nothing for « sans objet ». */
export function tallyKey(answer: ClosedAnswer): string {
  return answer === null ? '' : String(answer);
}

/** Counts answers. */
export function tallyOf(answers: Iterable<ClosedAnswer>): Tally {
  const tally = new Map<string, number>();
  for (const answer of answers) increase(tally, tallyKey(answer), 1);
  return tally;
}

/** The tally of all the answers that several tallies counted. */
export function addTallies(...tallies: readonly Tally[]): Tally {
  const sum = new Map<string, number>();
  for (const tally of tallies) for (const [key, count] of tally) increase(sum, key, count);
  return sum;
}

function increase(tally: Map<string, number>, key: string, count: number): void {
  tally.set(key, (tally.get(key) ?? 0) + count);
}
