import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wakeUps } from '../../src/delivery/wake-ups.js';
import { FakeClock } from '../support/fake-clock.js';

/** The little of a page that wake-ups listen to. */
class FakeDocument extends EventTarget {
  visibilityState = 'visible';
  readyState = 'complete';
}

let clock: FakeClock;
let page: EventTarget;
let paper: FakeDocument;
const flush = vi.fn(async () => undefined);
const leave = vi.fn();

beforeEach(() => {
  clock = new FakeClock();
  page = new EventTarget();
  paper = new FakeDocument();
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', paper);
  vi.clearAllMocks();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const start = (chance = 0) => wakeUps({ flush, leave }, { clock, chance: () => chance });
const show = (visibilityState: string) => {
  paper.visibilityState = visibilityState;
  paper.dispatchEvent(new Event('visibilitychange'));
};

/** Each way to wake, and each way to leave. */
const wakes: Record<string, () => void> = {
  online: () => page.dispatchEvent(new Event('online')),
  pageshow: () => page.dispatchEvent(new Event('pageshow')),
  visible: () => show('visible'),
};
const leaves: Record<string, () => void> = {
  pagehide: () => page.dispatchEvent(new Event('pagehide')),
  hidden: () => show('hidden'),
};

describe('a page', () => {
  it('looks when it comes after the load', async () => {
    start();
    await clock.advance(0);
    expect(flush).toHaveBeenCalledTimes(1);
  });

  it('looks at its load, not before', async () => {
    paper.readyState = 'interactive';
    start();
    await clock.advance(60_000);
    expect(flush).not.toHaveBeenCalled();
    page.dispatchEvent(new Event('load'));
    await clock.advance(0);
    expect(flush).toHaveBeenCalledTimes(1);
  });

  it.each(Object.keys(wakes))('looks again when it is %s', async (wake) => {
    start();
    await clock.advance(30_000);
    wakes[wake]?.();
    await clock.advance(0);
    expect(flush).toHaveBeenCalledTimes(2);
    expect(leave).not.toHaveBeenCalled();
  });

  it('looks once in half a minute, however often it is woken', async () => {
    start();
    for (let second = 0; second < 300; second += 1) {
      for (const wake of Object.values(wakes)) wake();
      await clock.advance(1000);
    }
    expect(flush).toHaveBeenCalledTimes(10);
  });

  it.each([0, 0.5, 1])('looks up to five seconds late, by chance (%d)', async (chance) => {
    start(chance);
    await clock.advance(chance * 5000 - 1);
    expect(flush).toHaveBeenCalledTimes(0);
    await clock.advance(1);
    expect(flush).toHaveBeenCalledTimes(1);
  });

  it('looks again soon although the clock was set back by years', async () => {
    start();
    await clock.advance(1000);
    clock.jump(-1e12);
    wakes.online?.();
    await clock.advance(0);
    expect(flush).toHaveBeenCalledTimes(2);
  });

  it.each(Object.keys(leaves))('leaves at once when it is %s, each time', (way) => {
    start();
    leaves[way]?.();
    leaves[way]?.();
    expect(leave).toHaveBeenCalledTimes(2);
    expect(flush).not.toHaveBeenCalled();
  });

  it('never listens to unload or beforeunload, which cost a page its way back', () => {
    const listen = vi.spyOn(page, 'addEventListener');
    paper.readyState = 'loading';
    start();
    expect(listen.mock.calls.map(([type]) => type).sort()).toEqual([
      'load',
      'online',
      'pagehide',
      'pageshow',
    ]);
  });
});
