import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTransport } from '../../src/delivery/transport.js';
import { FakeClock } from '../support/fake-clock.js';
import { ENDPOINT, sampleRecord, uuid } from '../support/sample-record.js';

type Fetch = typeof globalThis.fetch;

let clock: FakeClock;

beforeEach(() => {
  clock = new FakeClock();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const stored = async () => Response.json({ id: uuid(1), rev: 0 }, { status: 202 });

/** A network that answers when told to; it keeps what was asked. */
function heldNetwork() {
  const requests: RequestInit[] = [];
  const replies: ((reply: Response) => void)[] = [];
  const fetch = vi.fn<Fetch>((_input, init = {}) => {
    requests.push(init);
    return new Promise((resolve) => replies.push(resolve));
  });
  const answer = (index: number) => replies[index]?.(new Response(null, { status: 204 }));
  return { fetch, requests, answer };
}

describe('a request', () => {
  it('carries the body as it was built, and nothing that says who sends it', async () => {
    const fetch = vi.fn<Fetch>(stored);
    const record = sampleRecord(1, { body: '{"id":"…"}' });
    await createTransport(fetch, clock)(record);
    const [address, { signal, ...init } = {}] = fetch.mock.calls[0] ?? [];
    expect(address).toBe(ENDPOINT);
    expect(signal).toBeInstanceOf(AbortSignal);
    expect(init).toEqual({
      method: 'POST',
      body: '{"id":"…"}',
      headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
      mode: 'cors',
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'strict-origin',
      keepalive: true,
    });
  });

  it('says that it is JSON where the page asks for that', async () => {
    const fetch = vi.fn<Fetch>(stored);
    await createTransport(fetch, clock)(sampleRecord(1, { enctype: 'application/json' }));
    expect(fetch.mock.calls[0]?.[1]?.headers).toEqual({
      'Content-Type': 'application/json;charset=UTF-8',
    });
  });

  it('has left when the call returns, so that a page may be closed', () => {
    const { fetch } = heldNetwork();
    void createTransport(fetch, clock)(sampleRecord());
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is the same to the byte at the second attempt', async () => {
    const fetch = vi.fn<Fetch>(stored);
    const transport = createTransport(fetch, clock);
    for (const attempts of [0, 1]) await transport(sampleRecord(1, { attempts }));
    const [first, second] = fetch.mock.calls.map(([address, init]) => [address, init?.body]);
    expect(second).toEqual(first);
  });

  it('goes through the fetch that the page has at that moment', async () => {
    const transport = createTransport(undefined, clock);
    vi.stubGlobal('fetch', stored);
    expect(await transport(sampleRecord())).toEqual({ kind: 'acknowledged', status: 202 });
  });
});

describe('what becomes of a request', () => {
  const outcomeWith = (fetch: Fetch) => createTransport(fetch, clock)(sampleRecord());

  it('is told from the reply', async () => {
    expect(await outcomeWith(stored)).toEqual({ kind: 'acknowledged', status: 202 });
    const busy = async () => new Response('', { status: 503, headers: { 'Retry-After': '7' } });
    expect(await outcomeWith(busy)).toEqual({ kind: 'retry', status: 503, after: 7000 });
  });

  const cut = () =>
    new Response(new ReadableStream({ start: (stream) => stream.error(new Error('cut')) }));
  it.each<[string, Fetch]>([
    ['the network is down', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'fetch throws at once',
      () => {
        throw new TypeError('hostile');
      },
    ],
    ['the reply is cut short', async () => cut()],
  ])('is no reply when %s', async (_when, fetch) => {
    expect(await outcomeWith(fetch)).toEqual({ kind: 'retry' });
  });

  it.each<[string, Fetch]>([
    ['nothing comes', () => new Promise(() => undefined)],
    ['the body never ends', async () => new Response(new ReadableStream())],
  ])('is no reply after ten seconds when %s', async (_when, fetch) => {
    const seen: unknown[] = [];
    void outcomeWith(fetch).then((outcome) => seen.push(outcome));
    await clock.advance(9999);
    expect(seen).toEqual([]);
    await clock.advance(1);
    expect(seen).toEqual([{ kind: 'retry' }]);
  });

  it('gives up the connection after ten seconds, and leaves no timer behind', async () => {
    const { fetch, requests } = heldNetwork();
    void createTransport(fetch, clock)(sampleRecord());
    expect(requests[0]?.signal?.aborted).toBe(false);
    await clock.advance(10_000);
    expect(requests[0]?.signal?.aborted).toBe(true);
    await outcomeWith(stored);
    expect(clock.timers).toBe(0);
  });
});

describe('keepalive', () => {
  const bodyOf = (bytes: number) => sampleRecord(1, { body: 'é'.repeat(bytes / 2) });
  const keepalive = (sizes: readonly number[]) => {
    const network = heldNetwork();
    const transport = createTransport(network.fetch, clock);
    for (const size of sizes) void transport(bodyOf(size));
    return network.requests.map((init) => init.keepalive);
  };

  it.each([
    [
      [15_000, 15_000, 15_000, 15_000],
      [true, true, true, true],
    ],
    [
      [15_000, 15_000, 15_000, 15_002],
      [true, true, true, false],
    ],
    [
      [59_000, 1_002, 1_000],
      [true, false, false],
    ],
    [Array(9).fill(100), [...Array(8).fill(true), false]],
  ])('is for 60,000 bytes of UTF-8 and eight requests in flight: %j', (sizes, expected) => {
    expect(keepalive(sizes)).toEqual(expected);
  });

  it('comes back when requests are over', async () => {
    const { fetch, requests, answer } = heldNetwork();
    const transport = createTransport(fetch, clock);
    for (let index = 0; index < 8; index += 1) void transport(sampleRecord());
    answer(3);
    await clock.settle();
    void transport(sampleRecord());
    void transport(sampleRecord());
    expect(requests.slice(8).map((init) => init.keepalive)).toEqual([true, false]);
  });
});
