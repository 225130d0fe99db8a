import { describe, expect, it } from 'vitest';
import { browserClock, within } from '../../src/browser/clock.js';
import { FakeClock } from '../support/fake-clock.js';

describe('a promise within a time', () => {
  it('is what it resolves to, and leaves no timer', async () => {
    const clock = new FakeClock();
    expect(await within(Promise.resolve('in time'), 10, 'late', clock)).toBe('in time');
    await clock.settle();
    expect(clock.timers).toBe(0);
  });

  it('is late after that time, and what it does later is nobody’s concern', async () => {
    const clock = new FakeClock();
    let fail: (error: Error) => void = () => undefined;
    const slow = new Promise((_resolve, reject) => {
      fail = reject;
    });
    const result = within(slow, 10, 'late', clock);
    await clock.advance(10);
    expect(await result).toBe('late');
    fail(new Error('too late to matter'));
    await clock.settle();
  });

  it('rejects as it does', async () => {
    const failing = Promise.reject(new Error('no'));
    await expect(within(failing, 10, 'late', new FakeClock())).rejects.toThrow('no');
  });
});

describe('the browser’s clock', () => {
  it('is the platform’s', async () => {
    const before = Date.now();
    const ran = await new Promise((resolve) => {
      browserClock.clearTimeout(browserClock.setTimeout(() => resolve('cleared'), 0));
      browserClock.setTimeout(() => resolve('ran'), 0);
    });
    expect(ran).toBe('ran');
    expect(browserClock.now()).toBeGreaterThanOrEqual(before);
  });
});
