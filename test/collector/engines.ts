/**
 * The databases that the collector's suite runs on: SQLite, PostgreSQL, and PostgreSQL with every
 * table split over sixteen partitions by survey, which is how Citus and its like would hold them.
 * Where PostgreSQL is missing the suite says so, and fails where every engine is asked for
 * (`CI_ENGINES=all`).
 */
import { afterAll, expect } from 'vitest';
import { openStore } from '../../demo/collector/store/store.js';
import { explainAll, type LoggedQuery, splitTables } from './partitions.js';
import { addressOf, postgresPrograms, query, startPostgres } from './postgres-server.js';
import { scratchFolder } from './scratch-folder.js';

/** Where a collector of a test keeps its answers. */
export interface Place {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** Told of every query made there. */
  readonly onQuery?: (query: LoggedQuery) => void;
}

/** A kind of database; each place it makes is empty. */
export interface Engine {
  readonly name: string;
  fresh(): Promise<Place>;
}

export const sqlite: Engine = {
  name: 'SQLite',
  async fresh() {
    return { dataDir: scratchFolder() };
  },
};

const programs = postgresPrograms();
if (!programs) {
  const missing = 'PostgreSQL is not installed here (Debian: apt-get install postgresql).';
  if (process.env.CI_ENGINES === 'all') throw new Error(missing);
  console.warn(`${missing} The collector is tested on SQLite only.`);
}

let server: Promise<number> | undefined;
let databases = 0;

/** PostgreSQL whose tables `prepare` changes once; its databases are copies of that one. */
function postgresWith(
  installed: string,
  name: string,
  prepare: (url: string) => Promise<void>,
): Engine {
  let template: Promise<string> | undefined;

  async function prepared(port: number): Promise<string> {
    const database = `template_${name.length}`;
    await query(addressOf(port, 'postgres'), `create database ${database}`);
    const url = addressOf(port, database);
    const store = await openStore({ dataDir: '', databaseUrl: url });
    await store.close();
    await prepare(url);
    return database;
  }

  return {
    name,
    async fresh() {
      server ??= startPostgres(installed);
      const port = await server;
      template ??= prepared(port);
      const copied = await template;
      databases += 1;
      const database = `copy_${databases}`;
      await query(addressOf(port, 'postgres'), `create database ${database} template ${copied}`);
      return { dataDir: scratchFolder(), databaseUrl: addressOf(port, database) };
    },
  };
}

/** Split tables, and after the suite: each query that was made looks into one partition only. */
function partitioned(installed: string): Engine {
  const plain = postgresWith(installed, 'PostgreSQL in partitions', splitTables);
  const queries = new Map<string, LoggedQuery>();
  let last: string | undefined;
  afterAll(async () => {
    if (last === undefined) return;
    expect(await explainAll(last, [...queries.values()])).toEqual([]);
  });
  return {
    name: plain.name,
    async fresh() {
      const place = await plain.fresh();
      last = place.databaseUrl;
      return { ...place, onQuery: (made) => queries.set(made.sql, made) };
    },
  };
}

export const postgres = programs
  ? postgresWith(programs, 'PostgreSQL', async () => undefined)
  : undefined;

/** Every engine there is here. */
export const engines: readonly Engine[] =
  programs && postgres ? [sqlite, postgres, partitioned(programs)] : [sqlite];
