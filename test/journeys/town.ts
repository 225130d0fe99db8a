/**
 * Saint-Exemple as a visitor finds it: the built collector in a process of its own, with the settings
 * of the demonstration, its pages, and a database that the test can look into.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { openCollector } from '../../demo/collector/collector.js';
import { fillStore } from '../../demo/collector/demonstration/fill.js';
import { publishAll } from '../../demo/collector/housekeeping.js';
import { readSettings } from '../../demo/collector/settings.js';
import { connect } from '../../demo/collector/store/store.js';
import { scratchFolder } from '../collector/scratch-folder.js';

/** What `npm start` sets, and as many answers as tests send. */
const DEMONSTRATION = {
  HOST: 'localhost',
  DEMO: '1',
  MIN_COUNT: '1',
  PUBLISH_STEP: '0',
  PUBLISH_INTERVAL: '0',
  ALLOW_NETWORKS: '127.0.0.0/8, ::1',
};

/** An answer as it is stored. */
export interface StoredAnswer {
  readonly rev: number;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly context: Readonly<Record<string, string>>;
}

/** A running demonstration. */
export interface Town {
  readonly origin: string;
  /** What is stored of a survey. */
  answersTo(survey: string): Promise<readonly StoredAnswer[]>;
  /** Stops the endpoint, and the pages with it. */
  stop(): Promise<void>;
  /** Starts it again, at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the town with an empty database, or with a copy of another one's folder. */
export async function openTown(copyOf?: string): Promise<Town> {
  const dataDir = scratchFolder();
  if (copyOf) cpSync(copyOf, dataDir, { recursive: true });
  let { child, origin } = await start(dataDir, '0');
  const { port } = new URL(origin);
  const db = connect({ dataDir });
  return {
    origin,
    async answersTo(survey) {
      const rows = await db
        .selectFrom('answer')
        .selectAll()
        .where('survey_id', '=', survey)
        .execute();
      return rows.map(({ rev, answers, texts, context }) => ({
        rev,
        answers: JSON.parse(answers),
        texts: JSON.parse(texts ?? '{}'),
        context: JSON.parse(context ?? '{}'),
      }));
    },
    stop: () => stopped(child),
    async restart() {
      ({ child, origin } = await start(dataDir, port));
    },
    async close() {
      await db.destroy();
      await stopped(child);
    },
  };
}

/** Milliseconds that a filled folder may take on a busy machine: each batch of it is synced to disk. */
export const FILLING = 120_000;

/** A folder with the generated answers of the demonstration, and their figures. */
export async function filledFolder(): Promise<string> {
  const dataDir = scratchFolder();
  const collector = await openCollector(readSettings({ ...DEMONSTRATION, DATA_DIR: dataDir }));
  const { store, today } = collector;
  await fillStore(store, { today: today(), seed: 1, progress: () => undefined });
  await publishAll(collector);
  await collector.close();
  return dataDir;
}

async function start(dataDir: string, port: string) {
  const child = spawn(process.execPath, ['dist/collector/main.js'], {
    env: {
      PATH: process.env.PATH ?? '',
      DATA_DIR: dataDir,
      PORT: port,
      ...DEMONSTRATION,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /^Avis citoyen: (\S+)$/m.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', () => reject(new Error(output)));
  });
  return { child, origin };
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
}
