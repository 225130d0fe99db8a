/** Puts a fake clock in place of the browser's own time, for the life of one test. */
import { FakeClock } from './fake-clock.js';

export class FakeTime extends FakeClock {
  readonly #real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    now: Date.now,
  };

  constructor() {
    super();
    const { setTimeout } = this.#real;
    Object.assign(globalThis, {
      // Without a delay it is the fake clock's own way to let things happen.
      setTimeout: (task: () => void, milliseconds?: number) =>
        milliseconds === undefined ? setTimeout(task) : this.setTimeout(task, milliseconds),
      clearTimeout: (timer: unknown) => this.clearTimeout(timer),
    });
    Date.now = () => this.now();
  }

  restore(): void {
    const { now, ...timers } = this.#real;
    Object.assign(globalThis, timers);
    Date.now = now;
  }
}
