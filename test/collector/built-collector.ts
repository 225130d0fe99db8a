/**
 * The collector as it runs in production: bundled by Vite, started as a process of its own. For the
 * tests that kill it, stop it, or start it twice.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach } from 'vitest';

const ENTRIES = ['main', 'move-data', 'check-endpoint', 'seed'] as const;

/** A running collector. */
export interface Running {
  readonly process: ChildProcess;
  readonly origin: string;
  /** What it has written so far, to both outputs. */
  output(): string;
  /** Resolves to the exit code, or to the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

let built: Promise<string> | undefined;

afterAll(async () => {
  if (built) rmSync(await built, { recursive: true, force: true });
});

/** Bundles the collector, once a test file; resolves to the folder. */
export function buildCollector(): Promise<string> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<string> {
  // Inside the project, so that the dependencies are found.
  mkdirSync('node_modules/.cache', { recursive: true });
  const outDir = mkdtempSync(join('node_modules', '.cache', 'collector-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(ENTRIES.map((name) => [name, `demo/collector/${name}.ts`])),
      },
    },
  });
  return outDir;
}

const children = new Set<ChildProcess>();

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

/** Starts a built module; resolves at once, `origin` empty. */
export async function startModule(
  name: (typeof ENTRIES)[number],
  given: {
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<Running> {
  const folder = await buildCollector();
  const { args = [], env = {} } = given;
  const child = spawn(process.execPath, [join(folder, `${name}.js`), ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  return { process: child, origin: '', output: () => output, ended };
}

/** Starts a collector and waits until it says where it listens; throws what it said if it doesn't. */
export async function startCollector(env: Readonly<Record<string, string>>): Promise<Running> {
  const running = await startModule('main', { env: { PORT: '0', ...env } });
  const origin = await new Promise<string>((resolve, reject) => {
    running.process.stdout?.on('data', () => {
      const found = /^Avis citoyen: (\S+?)\/?$/m.exec(running.output());
      if (found?.[1]) resolve(found[1]);
    });
    void running.ended.then(() => reject(new Error(running.output())));
  });
  return { ...running, origin };
}
