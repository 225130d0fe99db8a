import type { Clock } from '../../src/browser/clock.js';

interface Timer {
  readonly at: number;
  readonly task: () => void;
}

// Node's own is quicker; browsers have none.
const aside = globalThis.setImmediate ?? ((task: () => void) => setTimeout(task));

/** A Monday morning. */
export const MONDAY = Date.parse('2026-03-02T09:00:00Z');

/**
 * Time that stands still until a test moves it. Timers run in the order of their hour; between two of
 * them everything that has become possible happens, storage included.
 */
export class FakeClock implements Clock {
  readonly #timers = new Map<number, Timer>();
  readonly #isBusy: () => boolean;
  #elapsed = 0;
  #wall = MONDAY;
  #last = 0;

  /** `isBusy` tells of work outside of promises that time has to wait for. */
  constructor(isBusy: () => boolean = () => false) {
    this.#isBusy = isBusy;
  }

  now(): number {
    return this.#wall + this.#elapsed;
  }

  /** How many timers are set. */
  get timers(): number {
    return this.#timers.size;
  }

  setTimeout(task: () => void, milliseconds: number): unknown {
    this.#last += 1;
    this.#timers.set(this.#last, { at: this.#elapsed + Math.max(0, milliseconds), task });
    return this.#last;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  /** Sets the hour, as a person or a time server does: no time passes, and no timer notices. */
  jump(milliseconds: number): void {
    this.#wall += milliseconds;
  }

  /** Lets time pass. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#elapsed + milliseconds;
    await this.settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      const [id, { at, task }] = next;
      this.#timers.delete(id);
      this.#elapsed = at;
      task();
      await this.settle();
    }
    this.#elapsed = end;
  }

  /** Lets everything happen that needs no time. */
  async settle(): Promise<void> {
    for (let idle = 0; idle < 2; idle = this.#isBusy() ? 0 : idle + 1) {
      await new Promise((resolve) => aside(resolve));
    }
  }

  #next(end: number): [number, Timer] | undefined {
    let first: [number, Timer] | undefined;
    for (const each of this.#timers) {
      if (each[1].at <= end && (!first || each[1].at < first[1].at)) first = each;
    }
    return first;
  }
}
