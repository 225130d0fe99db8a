import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfter, retryDelay } from '../../src/delivery/retry-delay.js';
import { MONDAY } from '../support/fake-clock.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('the wait after a failure', () => {
  it.each([
    [0, 1 * SECOND, 2 * SECOND],
    [1, 2 * SECOND, 4 * SECOND],
    [2, 4 * SECOND, 8 * SECOND],
    [5, 32 * SECOND, 64 * SECOND],
    [8, 256 * SECOND, 512 * SECOND],
    [9, 7.5 * MINUTE, 15 * MINUTE],
    [60, 7.5 * MINUTE, 15 * MINUTE],
    [5000, 7.5 * MINUTE, 15 * MINUTE],
  ])('after %d others is between %d and %d ms', (failures, least, most) => {
    expect(retryDelay(failures, () => 0)).toBe(least);
    expect(retryDelay(failures, () => 1)).toBe(most);
  });

  it('is spread evenly over its second half', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const span = Math.min(15 * MINUTE, 2 * SECOND * 2 ** failures);
        expect(retryDelay(failures, () => chance)).toBeCloseTo((span * (1 + chance)) / 2, 3);
      }),
      { seed: 1 },
    );
  });
});

describe('a Retry-After', () => {
  const inSeconds = (seconds: number) => new Date(MONDAY + seconds * SECOND).toUTCString();

  it.each([
    ['120', 120 * SECOND],
    [' 5 ', 5 * SECOND],
    ['0', SECOND],
    ['1000000000', 6 * HOUR],
    ['9'.repeat(400), 6 * HOUR],
    [inSeconds(90), 90 * SECOND],
    [inSeconds(-90), SECOND],
    [inSeconds(86_400), 6 * HOUR],
    ['Monday, 02-Mar-26 09:02:00 GMT', 120 * SECOND],
  ])('of « %s » asks for %d ms', (header, wait) => {
    expect(retryAfter(header, MONDAY)).toBe(wait);
  });

  it.each([
    null,
    '',
    ' ',
    '-5',
    '1.5',
    '1e3',
    '0x10',
    '12 seconds',
    'soon',
    'soon 5',
    '2026-03-02',
    'Mon, 99 Foo 2026 25:00:00 GMT',
    'Infinity',
    '５',
  ])('of « %s » makes no sense and asks for nothing', (header) => {
    expect(retryAfter(header, MONDAY)).toBeUndefined();
  });

  it('is between a second and six hours, or nothing, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (header, now) => {
        const wait = retryAfter(header, now) ?? SECOND;
        expect(wait).toBeGreaterThanOrEqual(SECOND);
        expect(wait).toBeLessThanOrEqual(6 * HOUR);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});
