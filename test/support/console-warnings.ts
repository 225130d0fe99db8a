/** Listens to the console in place of the browser's, for the life of one test, from a page where nothing was said yet. */
import { pageSingleton } from '../../src/browser/page-singleton.js';

export class ConsoleWarnings {
  readonly #warn = console.warn;
  readonly #said: string[] = [];

  constructor() {
    pageSingleton('warnings', () => new Set<string>()).clear();
    console.warn = (message) => {
      this.#said.push(String(message));
    };
  }

  /** The warnings that say these words. */
  about(words: string): readonly string[] {
    return this.#said.filter((message) => message.includes(words));
  }

  restore(): void {
    console.warn = this.#warn;
  }
}
