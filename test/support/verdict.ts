/** One line of the table that `npm run prove` prints, written by the test that it tells of. */
import type { TaskMeta } from 'vitest';

/** What was tried, and what came of it. */
export interface Verdict {
  readonly case: string;
  readonly tries: number;
  /** Answers that never arrived, and those that were stored more than once; where that is the question. */
  readonly lost?: number;
  readonly twice?: number;
  readonly seconds: number;
  /** What chance was made of; absent where nothing was left to chance. */
  readonly seed?: number;
  /** What else was counted. */
  readonly note: string;
}

/** Tells the table what this test found, before it judges. */
export function tell(task: { readonly meta: TaskMeta }, verdict: Verdict): void {
  task.meta.verdicts = [...(task.meta.verdicts ?? []), verdict];
}

/** Seconds since `begun`, a time of `Date.now`. */
export function secondsSince(begun: number): number {
  return (Date.now() - begun) / 1000;
}

declare module 'vitest' {
  interface TaskMeta {
    verdicts?: readonly Verdict[];
  }
}
