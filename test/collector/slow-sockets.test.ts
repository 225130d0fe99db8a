import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { secondsSince, tell } from '../support/verdict.js';
import { startCollector } from './built-collector.js';
import { submission } from './harness.js';
import { scratchFolder } from './scratch-folder.js';

const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** Opens a connection; `closed` resolves to the milliseconds it was left open. */
async function open(origin: string) {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  socket.on('error', () => undefined);
  socket.setEncoding('utf8');
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  const begun = Date.now();
  const closed = new Promise<number>((resolve) => {
    socket.once('close', () => resolve(Date.now() - begun));
  });
  return { socket, closed, received: () => received };
}

/** Sends the pieces one after the other, forever the last one, one each 200 ms. */
function trickle(socket: Socket, pieces: readonly string[]): void {
  let next = 0;
  const timer = setInterval(() => {
    socket.write(pieces[Math.min(next, pieces.length - 1)] ?? '');
    next += 1;
  }, 200);
  socket.once('close', () => clearInterval(timer));
}

const REQUEST = 'POST /answers HTTP/1.1\r\nHost: c\r\nContent-Type: text/plain\r\n';
const WAYS = [
  { what: 'headers letter by letter', pieces: [REQUEST, 'X: ', 'a'] },
  { what: 'a body letter by letter', pieces: [`${REQUEST}Content-Length: 9999\r\n\r\n`, ' '] },
  {
    what: 'a chunked body letter by letter',
    pieces: [`${REQUEST}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'],
  },
  { what: 'nothing at all', pieces: [''] },
  {
    what: 'a body too long letter by letter',
    pieces: [`${REQUEST}Content-Length: 99999\r\n\r\n`, ' '],
  },
];

describe('a collector with five hundred slow connections', () => {
  test('answers the others in 250 ms, and cuts every slow one within twelve seconds', async ({
    task,
  }) => {
    const started = Date.now();
    const { origin } = await startCollector({
      DATA_DIR: scratchFolder(),
      ALLOW_NETWORKS: '127.0.0.1',
    });
    const slow = await Promise.all(Array.from({ length: 500 }, () => open(origin)));
    slow.forEach(({ socket }, index) => {
      trickle(socket, WAYS[index % WAYS.length]?.pieces ?? []);
    });

    const times: number[] = [];
    const end = Date.now() + 6000;
    while (Date.now() < end) {
      const begun = performance.now();
      const reply = await fetch(`${origin}/answers`, {
        method: 'POST',
        body: JSON.stringify(submission()),
      });
      times.push(performance.now() - begun);
      expect(reply.status).toBe(202);
    }
    const lasted = await Promise.all(slow.map(({ closed }) => closed));

    const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Infinity;
    const longest = Math.max(...lasted);
    tell(task, {
      case: 'slow sockets beside good requests',
      tries: slow.length,
      seconds: secondsSince(started),
      note: `all cut within ${(longest / 1000).toFixed(1)} s (≤ 12 s), p99 of ${times.length} good requests ${p99.toFixed(0)} ms (≤ 250 ms)`,
    });
    expect(p99).toBeLessThanOrEqual(250);
    expect(longest).toBeLessThanOrEqual(12_000);
  }, 60_000);

  test('tells those who sent something that it came too slowly', async () => {
    const { origin } = await startCollector({ DATA_DIR: scratchFolder() });
    const slow = await Promise.all(WAYS.slice(0, 3).map(() => open(origin)));
    slow.forEach(({ socket }, index) => {
      trickle(socket, WAYS[index]?.pieces ?? []);
    });
    for (const { closed, received } of slow) {
      await closed;
      expect(received()).toMatch(/^HTTP\/1\.1 408 /);
      expect(received()).toContain('Access-Control-Allow-Origin: *');
      expect(received()).toContain('"urn:avis-citoyen:problem:time"');
    }
  }, 60_000);

  test('refuses headers of more than 8 KiB, and what is no HTTP', async () => {
    const { origin } = await startCollector({ DATA_DIR: scratchFolder() });
    for (const [sent, status] of [
      [`${REQUEST}X: ${'a'.repeat(9000)}\r\n\r\n`, 431],
      [`${REQUEST}X: ${'a'.repeat(1_000_000)}\r\n\r\n`, 431],
      ['\u0016\u0003\u0001\r\n\r\n', 400],
      ['GET /\0 HTTP/1.1\r\n\r\n', 400],
    ] as const) {
      const { socket, closed, received } = await open(origin);
      socket.write(sent);
      await closed;
      expect(received()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(received()).toContain('application/problem+json');
    }
  }, 60_000);

  test('lets who sends headers on and on read why it is refused', async () => {
    const { origin } = await startCollector({ DATA_DIR: scratchFolder() });
    const { socket, closed, received } = await open(origin);
    socket.write(`${REQUEST}X: `);
    for (let sent = 0; sent < 60 && !socket.destroyed; sent += 1) {
      await new Promise((resolve) => socket.write('a'.repeat(16_384), resolve));
      await new Promise(setImmediate);
    }
    await closed;
    expect(received()).toMatch(/^HTTP\/1\.1 431 /);
  }, 60_000);

  test('closes a connection that is left idle after a request', async () => {
    const { origin } = await startCollector({ DATA_DIR: scratchFolder() });
    const { socket, closed } = await open(origin);
    socket.write('GET /health/live HTTP/1.1\r\nHost: c\r\n\r\n');
    expect(await closed).toBeLessThan(8000);
  }, 60_000);
});
