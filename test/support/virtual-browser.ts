/** A browser in virtual time: tabs that share a device, and may freeze or die at any moment. */
import type { Clock } from '../../src/browser/clock.js';
import type { Tabs } from '../../src/browser/other-tabs.js';
import { createQueue, type DeliveryQueue } from '../../src/delivery/delivery-queue.js';
import type { DeliveryRecord } from '../../src/delivery/delivery-record.js';
import type { Outbox } from '../../src/delivery/outbox.js';
import type { Progress } from '../../src/delivery/queue-entry.js';
import type { Transport } from '../../src/delivery/transport.js';

/** What a browser has around its tabs. */
export interface World {
  readonly clock: Clock;
  readonly transport: Transport;
  /** The outbox of a tab, on the device they share. */
  readonly outbox: (clock: Clock) => Outbox;
  readonly chance?: () => number;
  readonly locks?: boolean;
  /** Do tabs hear of each other? */
  readonly channel?: boolean;
}

export class VirtualBrowser {
  readonly tabs = new Set<VirtualTab>();
  readonly world: World;
  /** The tab that holds the lock. */
  holder: VirtualTab | undefined;
  /** The longest time that the lock was held, in milliseconds. */
  longestHold = 0;

  constructor(world: World) {
    this.world = world;
  }

  open(): VirtualTab {
    const tab = new VirtualTab(this);
    this.tabs.add(tab);
    return tab;
  }

  /** Ends every tab, as a crash or a power cut does. */
  crash(): void {
    for (const tab of this.tabs) tab.kill();
  }
}

export class VirtualTab {
  readonly queue: DeliveryQueue;
  /** What was told of each answer, in order, as `id/rev`. */
  readonly told = new Map<string, Progress[]>();
  readonly #browser: VirtualBrowser;
  readonly #heard: ((news: unknown) => void)[] = [];
  #runs = true;

  constructor(browser: VirtualBrowser) {
    const { clock, transport, outbox, chance = () => 0.5, locks = true } = browser.world;
    this.#browser = browser;
    const ownClock: Clock = {
      now: () => clock.now(),
      setTimeout: (task, milliseconds) =>
        clock.setTimeout(() => this.#runs && task(), milliseconds),
      clearTimeout: (timer) => clock.clearTimeout(timer),
    };
    const ownOutbox = outbox(ownClock);
    this.queue = createQueue({
      outbox: new Proxy(ownOutbox, {
        get: (target, name: keyof Outbox) => {
          const call = target[name] as (...given: unknown[]) => Promise<unknown>;
          return (...given: unknown[]) => this.#whileRunning(call(...given));
        },
      }),
      transport: (record) => this.#whileRunning(transport(record)),
      clock: ownClock,
      chance,
      locks: locks ? this.#locks : undefined,
      tabs: this.#tabs,
    });
  }

  /** Hands an answer over, and notes what is told of it. */
  submit(record: DeliveryRecord, options: { readonly volatile?: boolean } = {}): Promise<void> {
    const told: Progress[] = [];
    this.told.set(`${record.id}/${record.rev}`, told);
    const onProgress = (progress: Progress) => told.push(progress);
    return this.queue.submit(record, { ...options, onProgress });
  }

  /** What was last told of an answer. */
  lastTold(record: DeliveryRecord): Progress | undefined {
    return this.told.get(`${record.id}/${record.rev}`)?.at(-1);
  }

  /** The tab is gone at once: nothing more comes from it, and its lock is free. */
  kill(): void {
    this.#runs = false;
    this.#browser.tabs.delete(this);
    if (this.#browser.holder === this) this.#browser.holder = undefined;
  }

  /** The tab stands still, with whatever it holds. */
  freeze(): void {
    this.#runs = false;
  }

  hear(news: unknown): void {
    if (this.#runs) for (const listener of this.#heard) listener(structuredClone(news));
  }

  get #tabs(): Tabs {
    return {
      tell: (news) => {
        if (this.#browser.world.channel === false) return;
        for (const tab of this.#browser.tabs) if (tab !== this) tab.hear(news);
      },
      hear: (listener) => void this.#heard.push(listener),
    };
  }

  get #locks(): LockManager {
    const browser = this.#browser;
    const request = async (
      _name: string,
      _options: unknown,
      task: LockGrantedCallback<unknown>,
    ) => {
      if (browser.holder) return task(null);
      browser.holder = this;
      const since = browser.world.clock.now();
      try {
        return await task({ name: _name, mode: 'exclusive' });
      } finally {
        browser.longestHold = Math.max(browser.longestHold, browser.world.clock.now() - since);
        if (browser.holder === this) browser.holder = undefined;
      }
    };
    return { request } as unknown as LockManager;
  }

  #whileRunning<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      promise.then(
        (value) => this.#runs && resolve(value),
        (error) => this.#runs && reject(error),
      );
    });
  }
}
