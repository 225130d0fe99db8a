import { describe, expect, it } from 'vitest';
import { randomUuid } from '../../src/browser/random-uuid.js';

/** Chance that always gives the same byte. */
const loaded = (byte: number) =>
  ({ getRandomValues: (bytes: Uint8Array) => bytes.fill(byte) }) as unknown as Crypto;

describe('a random UUID', () => {
  it('is of version 4, always', () => {
    const v4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (let count = 0; count < 1000; count += 1) expect(randomUuid()).toMatch(v4);
  });

  it.each([
    [0, '00000000-0000-4000-8000-000000000000'],
    [255, 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
    [0x3c, 'cccccccc-cccc-4ccc-8ccc-cccccccccccc'],
  ])('takes every digit but two from chance (%d)', (byte, uuid) => {
    expect(randomUuid(loaded(byte))).toBe(uuid);
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => randomUuid())).size).toBe(10_000);
  });

  it('does without crypto.randomUUID, which pages over plain http lack', () => {
    expect(randomUuid(loaded(7))).toHaveLength(36);
  });
});
