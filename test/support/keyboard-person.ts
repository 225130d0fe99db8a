/** Someone who answers a survey with the keyboard alone, and who goes by what the focus shows. */
import { sendKeys } from '@web/test-runner-commands';
import type { SurveyPromptHarness } from './survey-prompt.harness.js';

/** More stops than any screen has: beyond them, something can't be reached. */
const MOST_STOPS = 40;

/** What this person answers to each closed question: the first thing offered, or the last. */
export type Habit = 'first' | 'last';

export class KeyboardPerson {
  readonly #prompt: SurveyPromptHarness;
  readonly #habit: Habit;

  constructor(prompt: SurveyPromptHarness, habit: Habit) {
    this.#prompt = prompt;
    this.#habit = habit;
  }

  /** Goes to what matches, stop by stop, and presses a key there. */
  async press(selector: string, key = 'Enter'): Promise<void> {
    await this.#reach(selector);
    await this.#key(key);
  }

  /** Puts the prompt away: Escape in a dialog, else the cross, coming from the top of the page. */
  async close(): Promise<void> {
    if (this.#prompt.isDialogOpen) return this.#prompt.escape();
    const top = document.createElement('a');
    top.href = '#';
    this.#prompt.element.before(top);
    top.focus();
    top.remove();
    return this.press('[part=close]');
  }

  /** Answers the question in sight, from its words on. */
  async answer(): Promise<void> {
    const { controls } = this.#prompt;
    const [first] = controls;
    if (first?.type === 'radio') await this.#pickOne();
    else if (this.#habit === 'last') await this.#tick(controls.slice(-1));
    else await this.#tick(controls.filter((control) => control !== controls.at(-1)));
    if (!this.#prompt.textBox) return;
    await this.#reach('textarea');
    await sendKeys({ type: 'Rien' });
  }

  /** A group of radios is one stop, and the next: Space takes the first, arrows lead on to the last. */
  async #pickOne(): Promise<void> {
    await this.#key('Tab');
    if (!this.#prompt.focused?.matches('input[type=radio]')) {
      throw new Error(`Tab leads past what answers « ${this.#prompt.question} ».`);
    }
    await this.#key(' ');
    const last = this.#prompt.controls.length;
    if (this.#habit === 'last') for (let at = 1; at < last; at += 1) await this.#key('ArrowDown');
  }

  async #tick(boxes: readonly HTMLInputElement[]): Promise<void> {
    for (const box of boxes) {
      while (this.#prompt.focused !== box) await this.#key('Tab');
      await this.#key(' ');
    }
  }

  async #reach(selector: string): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.#key('Tab');
      if (this.#prompt.focused?.matches(selector)) return;
    }
    throw new Error(`No Tab stop leads to ${selector} at « ${this.#prompt.question} ».`);
  }

  async #key(key: string): Promise<void> {
    await sendKeys({ press: key });
    await this.#prompt.settle();
  }
}
