import { describe, expect, test } from 'vitest';
import { dice } from '../support/dice.js';
import { secondsSince, tell } from '../support/verdict.js';
import { openTestCollector, submission } from './harness.js';

const SEED = 20_260_302;

/** How many of `posts` are taken, three at once from a network; each with its own headers. */
async function taken(
  settings: Record<string, string>,
  posts: readonly { readonly from: string; readonly forwarded?: string }[],
): Promise<number> {
  const { app } = await openTestCollector({
    settings: { ALLOW_NETWORKS: '', RATE_BURST: '3', ...settings },
  });
  const replies = [];
  for (const { from, forwarded } of posts) {
    replies.push(
      await app.inject({
        method: 'POST',
        url: '/answers',
        remoteAddress: from,
        headers: {
          'content-type': 'text/plain',
          ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }),
        },
        payload: JSON.stringify(submission()),
      }),
    );
  }
  for (const { statusCode, headers } of replies) {
    expect([202, 429]).toContain(statusCode);
    expect(headers['retry-after']).toBe(statusCode === 429 ? '30' : undefined);
  }
  return replies.filter(({ statusCode }) => statusCode === 202).length;
}

const posts = (count: number, from: string, forwarded?: (post: number) => string) =>
  Array.from({ length: count }, (_, post) => ({
    from,
    ...(forwarded && { forwarded: forwarded(post) }),
  }));

describe('whose answer it is', () => {
  test.each([
    {
      what: 'a stranger who names another address each time is one network',
      settings: {},
      sent: posts(50, '203.0.113.9', (post) => `198.51.${post}.1`),
      expected: 3,
    },
    {
      what: 'an unlisted proxy is one network',
      settings: { TRUST_PROXY: '10.0.0.1' },
      sent: posts(10, '10.0.0.2', (post) => `198.51.${post}.1`),
      expected: 3,
    },
    {
      what: 'behind a listed proxy each client is its own network',
      settings: { TRUST_PROXY: '10.0.0.0/8' },
      sent: posts(10, '10.0.0.1', (post) => `198.51.${post}.1`),
      expected: 10,
    },
    {
      what: 'behind a listed proxy, what the client claims before it is not believed',
      settings: { TRUST_PROXY: '10.0.0.0/8' },
      sent: posts(10, '10.0.0.1', (post) => `198.51.${post}.1, 203.0.113.9`),
      expected: 3,
    },
    {
      what: 'behind two listed proxies the client is found before both',
      settings: { TRUST_PROXY: '10.0.0.0/8, fd00::/8' },
      sent: posts(10, '10.0.0.1', (post) => `203.0.113.9, 198.51.${post}.1, fd00::5`),
      expected: 10,
    },
    {
      what: 'junk from a listed proxy is one network',
      settings: { TRUST_PROXY: '10.0.0.0/8' },
      sent: posts(10, '10.0.0.1', (post) => `junk${post}`),
      expected: 3,
    },
    {
      what: 'a claim to be in a listed network is not believed',
      settings: { ALLOW_NETWORKS: '192.0.2.0/24' },
      sent: posts(10, '203.0.113.9', () => '192.0.2.1'),
      expected: 3,
    },
    {
      what: 'a kiosk in a listed network is not limited',
      settings: { ALLOW_NETWORKS: '192.0.2.0/24' },
      sent: posts(200, '192.0.2.44'),
      expected: 200,
    },
    {
      what: 'a /56 of IPv6 is one network',
      settings: {},
      sent: Array.from({ length: 10 }, (_, post) => ({ from: `2001:db8:1:23${post}0::1` })),
      expected: 3,
    },
    {
      what: 'another /56 is another network',
      settings: {},
      sent: Array.from({ length: 10 }, (_, post) => ({ from: `2001:db8:1:${post}00::1` })),
      expected: 10,
    },
  ])('$what', async ({ settings, sent, expected }) => {
    expect(await taken(settings, sent)).toBe(expected);
  });
});

describe('a minute, and ten', () => {
  /** Posts every `pause` milliseconds from one peer; the statuses. */
  async function steadily(
    posts: number,
    pause: number,
    given: { readonly settings: Record<string, string>; readonly forwarded?: () => string },
  ): Promise<readonly number[]> {
    const { app, pass } = await openTestCollector({ settings: given.settings });
    const statuses = [];
    for (let post = 0; post < posts; post += 1) {
      const reply = await app.inject({
        method: 'POST',
        url: '/answers',
        remoteAddress: '192.0.2.44',
        headers: {
          'content-type': 'text/plain',
          ...(given.forwarded && { 'x-forwarded-for': given.forwarded() }),
        },
        payload: JSON.stringify(submission()),
      });
      statuses.push(reply.statusCode);
      pass(pause);
    }
    return statuses;
  }

  const count = (statuses: readonly number[], status: number) =>
    statuses.filter((each) => each === status).length;

  test('of a thousand posts from a peer that invents addresses, the bucket and its refill pass', async ({
    task,
  }) => {
    const begun = Date.now();
    const chance = dice(SEED);
    const octet = () => Math.floor(chance() * 256);
    const address = () => `${octet()}.${octet()}.${octet()}.${octet()}`;
    const statuses = await steadily(1000, 60, {
      settings: { ALLOW_NETWORKS: '' },
      forwarded: () => Array.from({ length: 1 + (octet() % 3) }, address).join(', '),
    });
    const passed = count(statuses, 202);
    tell(task, {
      case: '1,000 posts in a minute, random X-Forwarded-For',
      tries: statuses.length,
      seconds: secondsSince(begun),
      seed: SEED,
      note: `${passed} passed (20 at once and one each 30 s: 21), ${count(statuses, 429)} told 429`,
    });
    expect([passed, count(statuses, 429)]).toEqual([21, 979]);
  });

  test('of two hundred answers from an allowed network none is refused', async ({ task }) => {
    const begun = Date.now();
    const statuses = await steadily(200, 3000, { settings: { ALLOW_NETWORKS: '192.0.2.0/24' } });
    tell(task, {
      case: '200 answers in ten minutes, allowed network',
      tries: statuses.length,
      lost: 200 - count(statuses, 202),
      seconds: secondsSince(begun),
      note: `${count(statuses, 429)} told 429`,
    });
    expect(count(statuses, 202)).toBe(200);
  });
});
