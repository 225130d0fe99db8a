/**
 * The databases that the collector's suite runs on. SQLite is always there; PostgreSQL is started
 * from the system's own package, for the test file that asks and in a folder in memory, so that its
 * syncs stay on and cost nothing. Where the package is missing the suite says so, and fails where
 * every engine is asked for (`CI_ENGINES=all`).
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';

/** A place for one store of a test: its settings, made anew at each call. */
export interface Engine {
  readonly name: string;
  fresh(): Promise<{ readonly dataDir: string; readonly databaseUrl?: string }>;
}

const folders: string[] = [];

/** A folder of this test file, removed after it. */
export function scratchFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'collector-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export const sqlite: Engine = {
  name: 'SQLite',
  async fresh() {
    return { dataDir: scratchFolder() };
  },
};

/** The newest server that Debian installed. */
function postgresBinaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((each) => join(root, each, 'bin')).find((bin) => existsSync(`${bin}/initdb`));
}

const binaries = postgresBinaries();
if (!binaries) {
  const missing = 'PostgreSQL is not installed here (Debian: apt-get install postgresql).';
  if (process.env.CI_ENGINES === 'all') throw new Error(missing);
  console.warn(`${missing} The collector is tested on SQLite only.`);
}

let started: Promise<number> | undefined;

/** Starts the server of this test file; resolves to its port. */
async function startPostgres(bin: string): Promise<number> {
  const folder = scratchFolder(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  // PostgreSQL refuses to run as root.
  const asUser = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  const [initdb = '', ...rest] = [...asUser, join(bin, 'initdb')];
  execFileSync(initdb, [...rest, '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '-N']);
  const port = await freePort();
  const [server = '', ...given] = [...asUser, join(bin, 'postgres'), '-D', data];
  const options = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(server, [...given, ...flags], { stdio: 'ignore' });
  afterAll(async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await gone;
  });
  await answering(port);
  return port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function answering(port: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      return await query(port, 'select 1');
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function query(port: number, text: string): Promise<void> {
  const client = new pg.Client(urlOf(port, 'postgres'));
  client.on('error', () => undefined);
  await client.connect();
  await client.query(text).finally(() => client.end());
}

function urlOf(port: number, database: string): string {
  return `postgres://postgres@127.0.0.1:${port}/${database}`;
}

let databases = 0;

function postgresAt(bin: string): Engine {
  return {
    name: 'PostgreSQL',
    async fresh() {
      started ??= startPostgres(bin);
      const port = await started;
      databases += 1;
      const database = `collector_${databases}`;
      await query(port, `create database ${database}`);
      return { dataDir: scratchFolder(), databaseUrl: urlOf(port, database) };
    },
  };
}

export const postgres: Engine | undefined = binaries ? postgresAt(binaries) : undefined;

/** Every engine there is here. */
export const engines: readonly Engine[] = postgres ? [sqlite, postgres] : [sqlite];
