/**
 * A PostgreSQL of the test's own, from the system's package: on a port that the system chose, in a
 * folder in memory where there is one, so that its syncs stay on and cost nothing.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { scratchFolder } from './scratch-folder.js';

/** The programs of the newest server that Debian installed; nothing where there is none. */
export function postgresPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => join(root, version, 'bin'))
    .find((programs) => existsSync(join(programs, 'initdb')));
}

let stop: (() => Promise<void>) | undefined;

afterAll(() => stop?.());

/** Starts a server until the end of the test file; resolves to its port. */
export async function startPostgres(programs: string): Promise<number> {
  const folder = scratchFolder(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  // PostgreSQL refuses to run as root, and must not outlive a test that was killed.
  const user = ['--reuid=postgres', '--regid=postgres', '--clear-groups'];
  const asUser = ['setpriv', ...(process.getuid?.() === 0 ? user : []), '--pdeathsig=INT'];
  const [first = '', ...rest] = [...asUser, join(programs, 'initdb'), '-D', data];
  execFileSync(first, [...rest, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '-N']);
  const port = await freePort();
  const options = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [server = '', ...given] = [...asUser, join(programs, 'postgres'), '-D', data, ...flags];
  const child = spawn(server, given, { stdio: 'ignore' });
  stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await gone;
  };
  await answering(port);
  return port;
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function answering(port: number): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await query(addressOf(port, 'postgres'), 'select 1');
      return;
    } catch (error) {
      if (tries === 500) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Runs statements one after the other. */
export async function query(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

export function addressOf(port: number, database: string): string {
  return `postgres://postgres@127.0.0.1:${port}/${database}`;
}
