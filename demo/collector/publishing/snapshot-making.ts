/**
 * Making what is published of a survey: counting the months that changed, closing those whose time
 * has come, and renewing the current figures. It is done in short slices with rests between them, so that
 * no request waits for it, and under a lease, so that one collector does it.
 */
import { createHash } from 'node:crypto';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { addMonths } from '../../../src/indicators/periods.js';
import type { Survey } from '../../../src/survey/survey.js';
import type { Clock } from '../calendar.js';
import type { Settings } from '../settings.js';
import type { Cursor } from '../store/pages.js';
import type { PublicSnapshot } from '../store/snapshots.js';
import type { Store } from '../store/store.js';
import type { MonthCountTable } from '../store/tables.js';
import { closeMonth, isClosed } from './closings.js';
import { isUpToDate, renewCurrent } from './current-figure.js';
import { type Ledger, NOTHING, nextMonth } from './ledger.js';
import { readMaps, writeMaps } from './maps-as-json.js';
import { measuredQuestions } from './measured-questions.js';
import { countMonth, type MonthCount } from './month-count.js';
import { type Ledgers, readLedgers, writeLedgers } from './stored-ledgers.js';
import { type Breakdown, offeredOf } from './tallies.js';

/** What is made, and when. */
export interface Making {
  readonly store: Store;
  readonly settings: Pick<Settings, 'minCount' | 'publishStep' | 'publishInterval'>;
  readonly survey: Survey;
  /** Names who holds the lease. */
  readonly holder: string;
  readonly clock: Clock;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly today: string;
  /** What was looked at last: looking again at the same would change nothing. */
  readonly last: string | undefined;
  /** The etag of the figures that the publisher has: it needs no others to see what is due. */
  readonly known: string | undefined;
  /** Told when there is much to count. */
  readonly long: () => void;
  /** Ends the work between two slices; nothing is saved then. */
  readonly signal: AbortSignal;
}

/** What there is to do. */
interface Plan {
  readonly activity: ReadonlyMap<string, number>;
  /** The months to count again. */
  readonly changed: readonly string[];
  /** The first month that is not closed. */
  readonly next: string;
  readonly renewing: boolean;
  readonly look: string;
}

/** Answers of a slice: a few milliseconds of work. */
const SLICE = 200;
/** Answers that are counted in a moment. */
const FEW = 2000;
/** Milliseconds after which the lease is renewed: a third of what it lasts. */
const RENEWAL = 20_000;

/** What came of looking at a survey. */
export interface Made {
  readonly saved: boolean;
  /** What was looked at, where looking at it again would change nothing. */
  readonly look?: string;
}

const NOTHING_DUE: Made = { saved: false };

/** Makes the snapshot of a survey again where something is due. */
export async function makeSnapshot(making: Making): Promise<Made> {
  const { store, survey, holder, now } = making;
  if (!(await planOf(making))) return NOTHING_DUE;
  const claim = { surveyId: survey.id, holder, now };
  if (!(await store.takeLease(claim))) return NOTHING_DUE;
  try {
    // Who held the lease until now may have made what was due: a closed month is never made again.
    const plan = await planOf(making);
    if (!plan) {
      await store.endLease(claim);
      return NOTHING_DUE;
    }
    const answers = plan.changed.reduce((sum, month) => sum + (plan.activity.get(month) ?? 0), 0);
    if (answers > FEW) making.long();
    const months = await countChanged(making, plan);
    const snapshot = await publish(making, plan, months);
    const saved = await store.saveSnapshot(claim, { snapshot, months });
    return { saved, ...(saved && plan.renewing && { look: plan.look }) };
  } catch (error) {
    await store.endLease(claim);
    throw error;
  }
}

/** Whether something is due, and what. */
async function planOf(making: Making): Promise<Plan | undefined> {
  const { store, settings, survey, now, today, last, known } = making;
  const [activity, counted, row] = [
    await store.activityOf(survey.id),
    await store.countedMonths(survey.id),
    await store.publicSnapshot(survey.id, known),
  ];
  const [first] = activity.keys();
  if (first === undefined) return undefined;
  const changed = [...activity]
    .filter(([month, changes]) => {
      const count = counted.get(month);
      return count?.changes !== changes || (count.due !== null && count.due <= today);
    })
    .map(([month]) => month);
  const due = [...counted.values()].some((each) => each.due !== null && each.due <= today);
  const changes = total(activity) - (row?.changes ?? 0);
  const look = `${today} ${survey.version} ${total(activity)} ${due}`;
  const renewing =
    isElapsed(row, now, settings) &&
    look !== last &&
    (due || changes >= Math.max(1, settings.publishStep));
  const next = row ? nextMonth(row.through) : first;
  return renewing || !row || isClosed(next, today)
    ? { activity, changed, next, renewing, look }
    : undefined;
}

/** May the current figures be made again by now? */
export function isElapsed(
  row: Pick<PublicSnapshot, 'made_at'> | undefined,
  now: number,
  { publishInterval }: Pick<Settings, 'publishInterval'>,
): boolean {
  const age = row ? now - row.made_at : Number.POSITIVE_INFINITY;
  return age < 0 || age >= publishInterval * 1000;
}

/** Counts the months that changed since they were counted last. */
async function countChanged(making: Making, plan: Plan): Promise<readonly MonthCountTable[]> {
  const rows = [];
  const keepLease = leaseKeeper(making);
  for (const month of plan.changed) {
    const pages = pagesOf(making, month, keepLease);
    const { due, questions } = await countMonth(pages, making.today);
    rows.push({
      survey_id: making.survey.id,
      month,
      changes: plan.activity.get(month) ?? 0,
      due,
      counted: writeMaps(questions),
    });
  }
  return rows;
}

async function* pagesOf(
  { store, survey, signal }: Making,
  month: string,
  keepLease: () => Promise<void>,
) {
  let after: Cursor | undefined = { day: `${month}-00`, id: '' };
  while (after) {
    signal.throwIfAborted();
    const begun = performance.now();
    const rows: Awaited<ReturnType<Store['countedRows']>> = await store.countedRows(survey.id, {
      after,
      until: `${month}-31`,
      limit: SLICE,
    });
    yield rows;
    after = rows.length === SLICE ? rows.at(-1) : undefined;
    await keepLease();
    // As long a rest as the work took: whoever reads or answers meanwhile has half of the machine.
    if (after) await setTimeout(performance.now() - begun);
  }
}

/** Holds the lease for longer where it is time; throws where another collector took it meanwhile. */
function leaseKeeper({ store, survey, holder, clock, now }: Making): () => Promise<void> {
  let renewed = now;
  return async () => {
    if (clock() - renewed <= RENEWAL) return;
    renewed = clock();
    const held = await store.takeLease({ surveyId: survey.id, holder, now: renewed });
    if (!held) throw new Error('Another collector took the lease.');
  };
}

/** The snapshot as it is to be saved. */
async function publish(making: Making, plan: Plan, recounted: readonly MonthCountTable[]) {
  const { store, settings, survey, now, today, signal } = making;
  const row = await store.wholeSnapshot(survey.id);
  const ledgers: Ledgers = row ? readLedgers(row) : new Map();
  const rule = { floor: settings.minCount, step: settings.publishStep };
  const counts = await countsByQuestion(making, plan, recounted);
  let month = plan.next;
  for (; isClosed(month, today); month = nextMonth(month)) {
    for (const id of new Set([...counts.keys(), ...ledgers.keys()])) {
      signal.throwIfAborted();
      const ledger = ledgers.get(id) ?? NOTHING;
      ledgers.set(id, closeMonth(ledger, { month, counts: countsOf(counts, id), today, rule }));
      await setImmediate();
    }
  }
  let renewed = false;
  let upToDate = true;
  for (const [id, months] of plan.renewing ? counts : []) {
    const ledger: Ledger = ledgers.get(id) ?? NOTHING;
    const renewal = { counts: months, today, rule };
    const next = renewCurrent(ledger, renewal);
    ledgers.set(id, next);
    renewed ||= next.current !== ledger.current;
    upToDate &&= isUpToDate(next, renewal);
    await setImmediate();
  }
  const through = addMonths(month, -1);
  const written = writeLedgers(ledgers);
  return {
    survey_id: survey.id,
    etag: createHash('sha256')
      .update(through + written.figures)
      .digest('base64url')
      .slice(0, 22),
    made_at: renewed ? now : (row?.made_at ?? 0),
    changes: plan.renewing && upToDate ? total(plan.activity) : (row?.changes ?? 0),
    through,
    ...written,
  };
}

type Counts = ReadonlyMap<string, ReadonlyMap<string, Breakdown>>;

/** What each month counts of each question that the version in force makes a figure of. */
async function countsByQuestion(
  { store, survey, signal }: Making,
  { activity }: Plan,
  recounted: readonly MonthCountTable[],
): Promise<Counts> {
  const measured = measuredQuestions(survey);
  const counts = new Map(measured.map(({ id }) => [id, new Map<string, Breakdown>()]));
  const known = new Map(recounted.map(({ month, counted }) => [month, counted]));
  for (const month of activity.keys()) {
    signal.throwIfAborted();
    const counted = known.get(month) ?? (await store.monthCount(survey.id, month));
    const questions = counted ? readMaps<MonthCount['questions']>(counted) : new Map();
    for (const { id, question } of measured) {
      const count = questions.get(id);
      if (count) counts.get(id)?.set(month, offeredOf(count, question, survey.context));
    }
    await setImmediate();
  }
  return counts;
}

function countsOf(counts: Counts, id: string): ReadonlyMap<string, Breakdown> {
  return counts.get(id) ?? new Map();
}

function total(activity: ReadonlyMap<string, number>): number {
  return [...activity.values()].reduce((sum, changes) => sum + changes, 0);
}
