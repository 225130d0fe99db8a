/**
 * Gives out what is published of a survey, which is one row, and sees to it that it is made again when
 * its time has come. Whoever asks waits for that a moment only, and not at all where it took long the
 * last time: what takes longer is for the next one.
 */
import type { Survey } from '../../../src/survey/survey.js';
import { BoundedMap } from '../bounded-map.js';
import type { Clock } from '../calendar.js';
import type { Metrics } from '../metrics.js';
import type { Settings } from '../settings.js';
import type { PublicSnapshot } from '../store/snapshots.js';
import { type Store, StoreFailure } from '../store/store.js';
import { isClosed } from './closings.js';
import { type Figures, nextMonth } from './ledger.js';
import { isElapsed, makeSnapshot } from './snapshot-making.js';
import { readFigures } from './stored-ledgers.js';

/** What is public of a survey. */
export interface Published {
  readonly etag: string;
  /** The last month that is closed; nothing before the first. */
  readonly through?: string;
  /** By the question's id. */
  readonly figures: ReadonlyMap<string, Figures>;
}

export interface Publisher {
  /** What is public of a survey now. */
  published(survey: Survey): Promise<Published>;
  /** Makes what is due of a survey; a failure is logged and left to the next time. */
  renew(survey: Survey): Promise<void>;
  /** Ends what is under way, and resolves when nothing is. */
  close(): Promise<void>;
}

export interface PublisherParts {
  readonly store: Store;
  readonly settings: Pick<Settings, 'minCount' | 'publishStep' | 'publishInterval'>;
  readonly clock: Clock;
  readonly today: () => string;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly metrics: Metrics;
  readonly log: (line: Readonly<Record<string, string | undefined>>) => void;
  /** Names this collector among others. */
  readonly holder: string;
}

/** Milliseconds that a request waits for figures to be made. */
const PATIENCE = 40;

/** Milliseconds for which nothing is due, after a look that found nothing. */
const QUIET = 5000;

const NOTHING_YET: Published = { etag: '', figures: new Map() };

interface Run {
  readonly done: Promise<void>;
  /** Resolves when it is done, or known to take long. */
  readonly soon: Promise<void>;
}

/** A publisher made of these parts. */
export function createPublisher(parts: PublisherParts): Publisher {
  const { store, settings, clock, today, pause, metrics, log } = parts;
  const known = new BoundedMap<string, Published>(100);
  const attempts = new BoundedMap<string, string>(1000);
  const idle = new BoundedMap<string, number>(1000);
  /** The surveys whose figures took long the last time: nobody waits for them, not even for a look. */
  const slow = new BoundedMap<string, true>(1000);
  const runs = new Map<string, Run>();
  const ending = new AbortController();

  function start(survey: Survey): Run {
    const running = runs.get(survey.id);
    if (running) return running;
    let impatient = () => {};
    const long = new Promise<void>((resolve) => {
      impatient = resolve;
    });
    const done = make(survey, impatient).finally(() => runs.delete(survey.id));
    const run = { done, soon: Promise.race([done, long]) };
    runs.set(survey.id, run);
    return run;
  }

  async function make(survey: Survey, long: () => void): Promise<void> {
    const { signal } = ending;
    const [now, started] = [clock(), performance.now()];
    let isLong = false;
    try {
      const last = attempts.get(survey.id);
      const { saved, look } = await makeSnapshot({
        ...parts,
        survey,
        now,
        today: today(),
        last,
        known: known.get(survey.id)?.etag,
        long() {
          isLong = true;
          slow.set(survey.id, true);
          long();
        },
        signal,
      });
      if (!saved) {
        idle.set(survey.id, now);
        return;
      }
      idle.delete(survey.id);
      if (!isLong) slow.delete(survey.id);
      if (look) attempts.set(survey.id, look);
      metrics.add('collector_publications_total');
      const seconds = (performance.now() - started) / 1000;
      metrics.add('collector_publication_seconds_total', {}, seconds);
    } catch (error) {
      if (signal.aborted) return;
      const cause = error instanceof StoreFailure ? error.cause : error;
      log({ error: (cause as Error).name, at: 'publication', survey: survey.id });
    }
  }

  async function read(surveyId: string): Promise<[Published, PublicSnapshot | undefined]> {
    const before = known.get(surveyId);
    const row = await store.publicSnapshot(surveyId, before?.etag);
    if (!row) return [NOTHING_YET, row];
    const { etag, through } = row;
    if (before?.etag === etag) return [before, row];
    const found = { etag, through, figures: readFigures(row) };
    known.set(surveyId, found);
    return [found, row];
  }

  function isDue(row: PublicSnapshot | undefined): boolean {
    return isElapsed(row, clock(), settings) || !row || isClosed(nextMonth(row.through), today());
  }

  /** Did a look find nothing just now? Where every answer counts at once, that says nothing. */
  function isQuiet(surveyId: string): boolean {
    const age = clock() - (idle.get(surveyId) ?? Number.NEGATIVE_INFINITY);
    return age >= 0 && age < Math.min(QUIET, settings.publishInterval * 1000);
  }

  return {
    async published(survey) {
      const [found, row] = await read(survey.id);
      if (ending.signal.aborted || !isDue(row) || isQuiet(survey.id)) return found;
      const { soon } = start(survey);
      if (slow.get(survey.id)) return found;
      await Promise.race([soon, pause(PATIENCE)]);
      return (await read(survey.id))[0];
    },
    renew: (survey) => start(survey).done,
    async close() {
      ending.abort();
      await Promise.all([...runs.values()].map(({ done }) => done));
    },
  };
}
