import { expect } from '@open-wc/testing';
import { wakeUps } from '../../src/delivery/wake-ups.js';
import { FakeClock } from '../support/fake-clock.js';

describe('a page in a real engine', () => {
  let clock: FakeClock;
  let stop: AbortController;
  let seen: string[];

  beforeEach(async () => {
    clock = new FakeClock();
    stop = new AbortController();
    seen = [];
    const queue = {
      flush: async () => void seen.push('looks'),
      leave: () => void seen.push('leaves'),
    };
    wakeUps(queue, { clock, chance: () => 1, signal: stop.signal });
    await clock.advance(5000);
  });

  afterEach(() => stop.abort());

  it('looks after its load', () => {
    expect(document.readyState).to.equal('complete');
    expect(seen).to.deep.equal(['looks']);
  });

  for (const [name, wake] of Object.entries({
    online: () => window.dispatchEvent(new Event('online')),
    pageshow: () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    visible: () => document.dispatchEvent(new Event('visibilitychange')),
  })) {
    it(`looks again when it is ${name}, at most once in half a minute`, async () => {
      for (let second = 0; second < 60; second += 1) {
        wake();
        await clock.advance(1000);
      }
      expect(seen).to.deep.equal(['looks', 'looks', 'looks']);
    });
  }

  it('leaves at once when it goes', () => {
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(seen).to.deep.equal(['looks', 'leaves']);
  });

  it('hears nothing any more when that is asked', async () => {
    stop.abort();
    await clock.advance(60_000);
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await clock.advance(60_000);
    expect(seen).to.deep.equal(['looks']);
  });
});
