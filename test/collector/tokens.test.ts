import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readTokens, tokenOf } from '../../demo/collector/tokens.js';

const secret = '0123456789abcdef0123456789abcdef';
const hash = createHash('sha256').update(secret).digest('hex');

describe('tokens', () => {
  test.each([
    ['as it is', secret, ''],
    ['by its hash', `sha256:${hash}`, ''],
    ['for a tenant', `${secret}@saint-exemple.`, 'saint-exemple.'],
    ['by its hash, for a tenant of a tenant', `sha256:${hash}@a.b.`, 'a.b.'],
  ])('are read %s, and kept as a hash', (_how, text, prefix) => {
    const tokens = readTokens(text);
    expect(tokens.map((token) => [token.hash.toString('hex'), token.prefix])).toEqual([
      [hash, prefix],
    ]);
    expect(tokenOf(secret, tokens)?.prefix).toBe(prefix);
  });

  test('may be several, while one takes the place of another', () => {
    const tokens = readTokens(`${secret}, ${secret.toUpperCase()}@ville.`);
    expect(tokenOf(secret.toUpperCase(), tokens)?.prefix).toBe('ville.');
    expect(tokenOf(secret, tokens)?.prefix).toBe('');
  });

  test('don’t open for another secret, nor for their own hash', () => {
    const tokens = readTokens(secret);
    expect(tokenOf(`${secret}0`, tokens)).toBeUndefined();
    expect(tokenOf(hash, tokens)).toBeUndefined();
    expect(tokenOf('', tokens)).toBeUndefined();
    expect(tokenOf('', [])).toBeUndefined();
  });

  test.each([
    'short',
    `${secret}@saint-exemple`,
    `${secret}@`,
    `sha256:${hash.slice(1)}é`,
    `${secret},`,
  ])('refuse %s', (text) => {
    expect(() => readTokens(text)).toThrow(/^one or more tokens of at least 32 characters/);
  });
});
