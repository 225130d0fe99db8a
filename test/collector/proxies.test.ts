import { describe, expect, test } from 'vitest';
import { openTestCollector, submission } from './harness.js';

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
