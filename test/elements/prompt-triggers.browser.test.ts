import { expect } from '@open-wc/testing';
import { awaitTriggers } from '../../src/elements/prompt-triggers.js';
import type { Trigger } from '../../src/survey/prompt-settings.js';
import { FakeClock } from '../support/fake-clock.js';

let clock: FakeClock;
let connection: AbortController;
let fired: number;
beforeEach(() => {
  clock = new FakeClock();
  connection = new AbortController();
  fired = 0;
});
afterEach(() => {
  connection.abort();
});

const wait = (...triggers: Trigger[]) => {
  const fire = () => {
    fired += 1;
  };
  awaitTriggers(triggers, fire, connection.signal, clock);
};

describe('the moment of a prompt', () => {
  it('is at once with « load », and never by itself with « manual »', () => {
    wait({ on: 'manual' });
    expect([fired, clock.timers]).to.deep.equal([0, 0]);
    wait({ on: 'load' });
    expect(fired).to.equal(1);
  });

  it('is after a delay', async () => {
    wait({ on: 'delay', milliseconds: 20_000 });
    await clock.advance(19_999);
    expect(fired).to.equal(0);
    await clock.advance(1);
    expect(fired).to.equal(1);
  });

  it('is at an event of the page', () => {
    wait({ on: 'event', name: 'demarche-finie' });
    document.dispatchEvent(new Event('autre-chose'));
    expect(fired).to.equal(0);
    document.dispatchEvent(new Event('demarche-finie'));
    expect(fired).to.equal(1);
  });

  it('never comes after the element has left', async () => {
    wait(
      { on: 'delay', milliseconds: 1 },
      { on: 'dwell', milliseconds: 1 },
      { on: 'scroll', share: 1 },
      { on: 'event', name: 'demarche-finie' },
    );
    const before = fired;
    connection.abort();
    await clock.advance(10);
    for (const target of [document, window]) {
      for (const type of ['demarche-finie', 'visibilitychange', 'scroll', 'load']) {
        target.dispatchEvent(new Event(type));
      }
    }
    expect([fired, clock.timers]).to.deep.equal([before, 0]);
  });
});

describe('the time that a page is looked at', () => {
  let visibility: DocumentVisibilityState = 'visible';
  const become = (state: DocumentVisibilityState) => {
    visibility = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  beforeEach(() => {
    visibility = 'visible';
    const configurable = true;
    Object.defineProperty(document, 'visibilityState', { configurable, get: () => visibility });
  });
  afterEach(() => {
    Reflect.deleteProperty(document, 'visibilityState');
  });

  it('does not run while the page is hidden', async () => {
    wait({ on: 'dwell', milliseconds: 30_000 });
    await clock.advance(20_000);
    become('hidden');
    await clock.advance(3_600_000);
    become('visible');
    await clock.advance(9_999);
    expect(fired).to.equal(0);
    await clock.advance(1);
    expect(fired).to.equal(1);
  });

  it('begins when a page opened in the background is first seen', async () => {
    visibility = 'hidden';
    wait({ on: 'dwell', milliseconds: 30_000 });
    await clock.advance(60_000);
    become('visible');
    await clock.advance(29_999);
    expect(fired).to.equal(0);
    await clock.advance(1);
    expect(fired).to.equal(1);
  });
});

describe('the share of a page that was scrolled', () => {
  const tall = document.createElement('div');
  afterEach(() => {
    tall.remove();
    window.scrollTo(0, 0);
  });

  const scrollTo = async (share: number) => {
    const { scrollHeight, clientHeight } = document.documentElement;
    const scrolled = new Promise((resolve) => {
      window.addEventListener('scroll', resolve, { once: true });
    });
    window.scrollTo(0, share * (scrollHeight - clientHeight));
    await scrolled;
  };

  it('counts from the top to where one can go no further', async () => {
    tall.style.height = '5000px';
    document.body.append(tall);
    wait({ on: 'scroll', share: 0.5 });
    await scrollTo(0.4);
    expect(fired).to.equal(0);
    await scrollTo(0.5);
    expect(fired).to.be.greaterThan(0);
  });

  it('is all of a page that has nothing to scroll', () => {
    wait({ on: 'scroll', share: 1 });
    expect(fired).to.equal(1);
  });
});
