/**
 * People who answer in browsers made of our own parts: the real queue, the real transport, the real
 * network of this machine; storage in memory. Some close their tab too early, and come back; those
 * who stay look at their page again every half minute.
 */
import type { Clock } from '../../src/browser/clock.js';
import { recordOf } from '../../src/delivery/delivery-record.js';
import { createTransport } from '../../src/delivery/transport.js';
import { dice } from '../support/dice.js';
import { MemoryDisk } from '../support/memory-outbox.js';
import { VirtualBrowser, type VirtualTab } from '../support/virtual-browser.js';

/** What people gave, by id: the last revision and its score. */
export type Given = ReadonlyMap<string, { readonly rev: number; readonly score: number }>;

export interface Crowd {
  /** How many are given; one in ten is commented on afterwards. */
  readonly answers: number;
  readonly browsers: number;
  /** Milliseconds over which they answer. */
  readonly during: number;
  /** How many times as fast as ours the time between two tries runs for them. */
  readonly waitingPace: number;
  /** The same, of the time that a try may take. */
  readonly tryingPace: number;
  readonly seed: number;
}

const LOOK_AGAIN = 30_000;

/** Everybody answers at `endpoint`; resolves when all has left every device. */
export async function answerAll(endpoint: string, crowd: Crowd): Promise<Given> {
  const chance = dice(crowd.seed);
  const clock = clockOfPace(crowd.waitingPace);
  const tryingClock = clockOfPace(crowd.tryingPace);
  const given = new Map<string, { rev: number; score: number }>();
  const browsers: VirtualBrowser[] = [];
  const disks: MemoryDisk[] = [];
  const each = crowd.answers / crowd.browsers;

  async function person(): Promise<void> {
    const disk = new MemoryDisk();
    const browser = new VirtualBrowser({
      clock,
      transport: createTransport(undefined, tryingClock),
      outbox: (own) => disk.outbox(own),
      chance,
      locks: chance() < 0.5,
    });
    disks.push(disk);
    browsers.push(browser);
    let tab = browser.open();
    for (let count = 0; count < each; count += 1) {
      await pause((chance() * 2 * crowd.during) / each);
      const id = answer(tab);
      if (chance() < 0.1) {
        await pause(chance() * 500);
        answer(tab, id);
      }
      if (chance() < 0.05) tab = await comeBack(browser, chance() * 500);
    }
  }

  /** Gives an answer, or comments on the one with that id; returns its id. */
  function answer(tab: VirtualTab, id = uuid(chance)): string {
    const rev = (given.get(id)?.rev ?? -1) + 1;
    const score = 1 + Math.floor(chance() * 3);
    given.set(id, { rev, score });
    const answers = { satisfaction: score, ...(rev > 0 && { comment: 'Très bien, merci 🙂' }) };
    const submission = { v: 1, id, rev, survey: 'etat-civil', complete: true, answers } as const;
    void tab.submit(recordOf(submission, { endpoint, enctype: 'text/plain' }, clock.now()));
    return id;
  }

  const looking = setInterval(() => {
    for (const { tabs } of browsers) for (const tab of tabs) void tab.queue.flush();
  }, LOOK_AGAIN / crowd.waitingPace);
  await Promise.all(Array.from({ length: crowd.browsers }, person));
  while (disks.some((disk) => disk.records.size > 0)) await pause(20);
  clearInterval(looking);
  return given;
}

function clockOfPace(pace: number): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * pace,
    setTimeout: (task, milliseconds) => setTimeout(task, milliseconds / pace),
    clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  };
}

/** The tab is closed, in the midst of whatever it does, and another one is opened later. */
async function comeBack(browser: VirtualBrowser, after: number): Promise<VirtualTab> {
  await pause(0);
  browser.crash();
  await pause(after);
  const tab = browser.open();
  void tab.queue.flush();
  return tab;
}

function uuid(chance: () => number): string {
  return '00000000-0000-4000-8000-000000000000'.replace(/0/g, () =>
    Math.floor(chance() * 16).toString(16),
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
