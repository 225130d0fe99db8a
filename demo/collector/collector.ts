/**
 * One collector, its parts put together: the only place that chooses them. What touches the world
 * (clock, chance, log, disk) comes in from outside.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { LogConfig } from 'kysely';
import packageJson from '../../package.json' with { type: 'json' };
import { type Clock, calendar } from './calendar.js';
import { createIntake, type Intake } from './intake.js';
import type { Library } from './library-files.js';
import { loadSurveys } from './load-surveys.js';
import { createMetrics, type Metrics } from './metrics.js';
import { createNetworkLimit } from './network-limit.js';
import { createPublisher, type Publisher } from './publishing/publisher.js';
import { createReception, type Reception } from './reception.js';
import type { Settings } from './settings.js';
import { openStore, type Store } from './store/store.js';
import { type Catalogue, createCatalogue } from './survey-catalogue.js';

/** One line of the log: names and numbers, never what a request held. */
export type LogLine = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** What the collector takes from the world. */
export interface Effects {
  readonly clock: Clock;
  /** Resolves after so many milliseconds, for who waits no longer than that. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly randomUUID: () => string;
  readonly log: (line: LogLine) => void;
  /** Share of the disk under a folder that is free, 0 to 1. */
  readonly freeSpace: (folder: string) => Promise<number>;
  /** Told of every query, for those who look after the database. */
  readonly queryLog: LogConfig;
}

/** The folders whose files are given out. */
export interface PublicFiles {
  readonly library: Library;
  /** The pages of the demonstration, where they are wanted. */
  readonly site?: string;
}

/** The parts that routes are made with. */
export interface Collector {
  readonly settings: Settings;
  readonly files: PublicFiles;
  readonly effects: Effects;
  readonly store: Store;
  readonly surveys: Catalogue;
  readonly intake: Intake;
  readonly receive: Reception;
  readonly publisher: Publisher;
  readonly metrics: Metrics;
  /** The day it is in the town. */
  readonly today: () => string;
  /** Waits for what was accepted, then closes the store. */
  readonly close: () => Promise<void>;
}

const world: Effects = {
  clock: Date.now,
  pause: (milliseconds) => setTimeout(milliseconds, undefined, { ref: false }),
  randomBytes,
  randomUUID,
  log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
  async freeSpace(folder) {
    const { bavail, blocks } = await statfs(folder);
    return bavail / blocks;
  },
  queryLog: [],
};

/** The files as the project builds them, seen from its folder. */
function builtFiles({ demo }: Settings): PublicFiles {
  const library = { folder: 'dist', version: packageJson.version };
  return demo ? { library, site: 'demo/site' } : { library };
}

/** Opens the store, loads the surveys, and puts the parts together. */
export async function openCollector(
  settings: Settings,
  given: Partial<Effects> = {},
  files: PublicFiles = builtFiles(settings),
): Promise<Collector> {
  const effects = { ...world, ...given };
  const store = await openStore(settings, effects.queryLog);
  try {
    await loadSurveys(store, settings.surveysDir);
  } catch (error) {
    await store.close();
    throw error;
  }
  return { ...assemble(settings, effects, store), files };
}

function assemble(settings: Settings, effects: Effects, store: Store): Omit<Collector, 'files'> {
  const { clock } = effects;
  const dayOf = calendar(settings.timeZone);
  const today = () => dayOf(clock());
  const surveys = createCatalogue(store, clock);
  const metrics = createMetrics();
  const limit = createNetworkLimit({ ...settings, clock, salt: () => effects.randomBytes(32) });
  const intake = createIntake(async (surveyId, rows) => {
    const start = clock();
    const outcomes = await store.writeAnswers(surveyId, rows);
    metrics.add('collector_commits_total');
    metrics.add('collector_commit_seconds_total', {}, (clock() - start) / 1000);
    for (const outcome of outcomes.values()) metrics.add('collector_answers_total', { outcome });
    return outcomes;
  });
  const publisher = createPublisher({
    store,
    settings,
    clock,
    today,
    pause: effects.pause,
    metrics,
    log: effects.log,
    holder: effects.randomUUID(),
  });
  return {
    settings,
    effects,
    store,
    surveys,
    intake,
    publisher,
    receive: createReception({ store, surveys, limit, intake, today }),
    metrics,
    today,
    async close() {
      await intake.settled();
      await publisher.close();
      await store.close();
    },
  };
}
