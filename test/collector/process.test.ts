import { connect, type Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startCollector, startModule } from './built-collector.js';
import { engines, type Place, postgres } from './engines.js';
import { EXPORT, exportHeaders, submission } from './harness.js';
import { scratchFolder } from './scratch-folder.js';
import { wayTo } from './stalling-database.js';

const PATIENCE = 60_000;

function environment({ dataDir, databaseUrl }: Place): Record<string, string> {
  return {
    DATA_DIR: dataDir,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    ALLOW_NETWORKS: '127.0.0.1',
    EXPORT_TOKEN: EXPORT,
  };
}

/** Posts one answer over a connection of its own; its id when it was acknowledged. */
async function post(origin: string): Promise<string | undefined> {
  const sent = submission();
  try {
    const reply = await fetch(`${origin}/answers`, {
      method: 'POST',
      headers: { connection: 'close' },
      body: JSON.stringify(sent),
    });
    return reply.status === 202 ? sent.id : undefined;
  } catch {
    return undefined;
  }
}

/** Posts without a pause, over 16 connections at a time, until `stopped`; the ids acknowledged. */
async function load(
  origin: string,
  {
    stopped,
    tell = () => undefined,
  }: {
    readonly stopped: Promise<unknown>;
    /** Told how many were acknowledged, at each one. */
    readonly tell?: (count: number) => void;
  },
): Promise<string[]> {
  const acknowledged: string[] = [];
  let going = true;
  void stopped.then(() => {
    going = false;
  });
  const lane = async () => {
    while (going) {
      const id = await post(origin);
      if (id === undefined) return;
      tell(acknowledged.push(id));
    }
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  return acknowledged;
}

async function stored(origin: string): Promise<string[]> {
  const reply = await fetch(`${origin}/admin/surveys/etat-civil/answers?format=ndjson`, {
    headers: exportHeaders,
  });
  const lines = (await reply.text()).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line).id);
}

/** A raw connection, what it received, and whether it was cut. */
function rawConnection(origin: string) {
  const { hostname, port } = new URL(origin);
  const socket: Socket = connect(Number(port), hostname);
  let received = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk) => {
    received += chunk;
  });
  socket.on('error', () => undefined);
  const closed = new Promise<number>((resolve) => socket.once('close', () => resolve(Date.now())));
  const opened = new Promise((resolve) => socket.once('connect', resolve));
  return { socket, received: () => received, opened, closed };
}

const head = (length: number) =>
  `POST /answers HTTP/1.1\r\nHost: collector\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n`;

describe.each(engines.slice(0, 2))('a process on $name', (engine) => {
  test(
    'that is killed again and again under load loses nothing it acknowledged and doubles nothing',
    async () => {
      const place = await engine.fresh();
      const acknowledged: string[] = [];
      for (let round = 0; round < 4; round += 1) {
        const collector = await startCollector(environment(place));
        const sending = load(collector.origin, {
          stopped: collector.ended,
          tell(count) {
            if (count === 30 + 7 * round) collector.process.kill('SIGKILL');
          },
        });
        expect(await collector.ended).toBe('SIGKILL');
        acknowledged.push(...(await sending));
      }
      const begun = Date.now();
      const collector = await startCollector(environment(place));
      expect(Date.now() - begun).toBeLessThan(5000);
      const ids = await stored(collector.origin);
      expect(acknowledged.length).toBeGreaterThan(100);
      expect(new Set(ids).size).toBe(ids.length);
      expect(absent(acknowledged, ids)).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'that is asked to stop under load finishes what it accepted and exits with 0 in five seconds',
    async () => {
      const place = await engine.fresh();
      for (let round = 0; round < 3; round += 1) {
        const collector = await startCollector(environment(place));
        const before = await stored(collector.origin);
        const half = rawConnection(collector.origin);
        await half.opened;
        const body = JSON.stringify(submission());
        half.socket.write(head(body.length) + body.slice(0, 20));
        let asked = 0;
        const sending = load(collector.origin, {
          stopped: collector.ended,
          tell(count) {
            if (count !== 50) return;
            asked = Date.now();
            collector.process.kill('SIGTERM');
          },
        });
        // It ends when no connection is taken any more: the collector is stopping.
        const acknowledged = await sending;
        half.socket.write(body.slice(20));

        expect(await collector.ended).toBe(0);
        expect(Date.now() - asked).toBeLessThan(5000);
        await half.closed;
        expect(half.received()).toMatch(/^HTTP\/1\.1 202 /);
        expect(half.received()).toMatch(/^connection: close/im);
        const next = await startCollector(environment(place));
        // Every answer that was stored was acknowledged as well, the half one included.
        expect((await stored(next.origin)).length - before.length).toBe(acknowledged.length + 1);
        next.process.kill('SIGTERM');
        expect(await next.ended).toBe(0);
      }
    },
    PATIENCE,
  );
});

/** Those of `wanted` that were not found. */
function absent(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const known = new Set(found);
  return wanted.filter((id) => !known.has(id));
}

describe('a process', () => {
  test(
    'says where it listens in one line, when it is ready',
    async () => {
      const collector = await startCollector({ DATA_DIR: scratchFolder() });
      expect(collector.output()).toMatch(/^Avis citoyen: http:\/\/127\.0\.0\.1:\d+\n$/);
      expect((await fetch(`${collector.origin}/health/ready`)).status).toBe(200);
    },
    PATIENCE,
  );

  test(
    'that finds its folder in use ends with a sentence, and the first goes on',
    async () => {
      const dataDir = scratchFolder();
      const first = await startCollector(environment({ dataDir }));
      const begun = Date.now();
      const second = await startModule('main', { env: { PORT: '0', DATA_DIR: dataDir } });
      expect(await second.ended).toBe(1);
      expect(Date.now() - begun).toBeLessThan(2000);
      expect(second.output()).toBe(
        `Another collector already uses the folder ${dataDir}: stop it, or give this one another DATA_DIR.\n`,
      );
      expect(await post(first.origin)).toBeDefined();
    },
    PATIENCE,
  );

  test(
    'that is asked to stop doesn’t wait for a request that never ends',
    async () => {
      const collector = await startCollector({ DATA_DIR: scratchFolder() });
      const half = rawConnection(collector.origin);
      await half.opened;
      half.socket.write(`${head(1000)}{`);
      // What came before is read when what comes after is answered.
      expect(await post(collector.origin)).toBeDefined();
      const asked = Date.now();
      collector.process.kill('SIGTERM');
      expect(await collector.ended).toBe(0);
      expect(Date.now() - asked).toBeLessThan(5000);
    },
    PATIENCE,
  );
});

describe.each(postgres ? [postgres] : [])('a process whose $name stops answering', (engine) => {
  test(
    'and that is asked to stop exits with 0 in five seconds all the same',
    async () => {
      const place = await engine.fresh();
      const way = await wayTo(place.databaseUrl ?? '');
      const collector = await startCollector(environment({ ...place, databaseUrl: way.url }));
      expect(await post(collector.origin)).toBeDefined();
      const waiting = way.stall();
      const sending = post(collector.origin);
      await waiting;

      const asked = Date.now();
      collector.process.kill('SIGTERM');
      expect(await collector.ended).toBe(0);
      expect(Date.now() - asked).toBeLessThan(5000);
      expect(await sending).toBeUndefined();
    },
    PATIENCE,
  );
});
