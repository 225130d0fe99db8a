/**
 * Answers that come in the same turn of the event loop, or while a commit is under way, share the
 * next one: a disk syncs a hundred answers in the time of one, and none of them waits for company.
 */
import { setImmediate } from 'node:timers/promises';
import type { AnswerRow, Outcome } from './store/answers.js';

/** Takes answers in; each promise settles when its answer is on the disk, or can't be. */
export interface Intake {
  accept(row: AnswerRow): Promise<Outcome>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

/** Writes a batch: every row of one survey, each id once. */
export type WriteBatch = (
  surveyId: string,
  rows: readonly AnswerRow[],
) => Promise<ReadonlyMap<string, Outcome>>;

interface Waiting {
  readonly row: AnswerRow;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (reason: unknown) => void;
}

const BATCH = 100;

/** An intake that hands its batches to `write`, one after the other. */
export function createIntake(write: WriteBatch): Intake {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await setImmediate();
      const [batch, later] = nextBatch(waiting);
      waiting = later;
      await commit(batch);
    }
    running = undefined;
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    const rows = batch.map(({ row }) => row);
    try {
      const outcomes = await write(rows[0]?.survey_id ?? '', rows);
      for (const { row, resolve } of batch) resolve(outcomes.get(row.id) ?? 'duplicate');
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return {
    accept: (row) =>
      new Promise((resolve, reject) => {
        waiting.push({ row, resolve, reject });
        running ??= run();
      }),
    settled: () => running ?? Promise.resolve(),
  };
}

/** The answers to the first one's survey, each id once, and those that wait for a later batch. */
function nextBatch(waiting: readonly Waiting[]): [readonly Waiting[], Waiting[]] {
  const surveyId = waiting[0]?.row.survey_id;
  const ids = new Set<string>();
  const batch: Waiting[] = [];
  const later: Waiting[] = [];
  for (const each of waiting) {
    const { survey_id, id } = each.row;
    if (survey_id !== surveyId || ids.has(id) || batch.length >= BATCH) later.push(each);
    else batch.push(each);
    if (survey_id === surveyId) ids.add(id);
  }
  return [batch, later];
}
