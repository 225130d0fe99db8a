import { fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import '../../src/define/survey-prompt.js';
import type { SurveyPrompt } from '../../src/elements/survey-prompt.js';
import { nextEvent } from './next-event.js';

/** Drives a `<survey-prompt>` as a person would, and says what that person sees. */
export class SurveyPromptHarness {
  readonly element: SurveyPrompt;

  constructor(element: SurveyPrompt) {
    this.element = element;
  }

  static async mount(template: TemplateResult): Promise<SurveyPromptHarness> {
    const place = await fixture(template);
    const inside = place.matches('survey-prompt') ? place : place.querySelector('survey-prompt');
    const prompt = new SurveyPromptHarness(inside as SurveyPrompt);
    await prompt.settle();
    return prompt;
  }

  /** A prompt in the page that asks `definition`; `attributes` as they stand in its tag. */
  static async asking(
    definition: unknown,
    attributes: Readonly<Record<string, string>> = {},
  ): Promise<SurveyPromptHarness> {
    const element = document.createElement('survey-prompt');
    element.definition = definition;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return SurveyPromptHarness.mount(html`${element}`);
  }

  /** Everything that can be read now, line by line. */
  get text(): readonly string[] {
    const { innerText } = this.#scene as HTMLElement;
    return innerText
      .split('\n')
      .map((line) => line.replace(/[ \t]+/g, ' ').trim())
      .filter(Boolean);
  }

  get isFallbackShown(): boolean {
    return this.#root.querySelector('slot:not([name])') !== null;
  }

  /** Is anything of it on the screen? */
  get isShown(): boolean {
    return this.#root.querySelector('section') !== null;
  }

  get isDialogOpen(): boolean {
    return this.#root.querySelector('dialog')?.open ?? false;
  }

  get title(): string {
    return this.#textOf('[part=title]');
  }

  /** The words of the question, with « (obligatoire) » where it is. */
  get question(): string {
    return this.#textOf('[part=legend]');
  }

  get progress(): string {
    return this.#textOf('#progress');
  }

  /** What is wrong with the answer to this question. */
  get error(): string {
    return this.#textOf('#error');
  }

  get status(): string {
    return this.#textOf('[role=status]');
  }

  /** The questions listed as missing. */
  get missing(): readonly string[] {
    return this.#all('.missing button').map(textOf);
  }

  /** What was pointed out in a text. */
  get notice(): string {
    return this.#textOf('#personal');
  }

  get counter(): string {
    return this.#textOf('[part=counter]');
  }

  /** The words of each thing to choose. */
  get options(): readonly string[] {
    return this.#all('[part=option]').map(textOf);
  }

  /** The words of what is chosen, as the browser has it. */
  get chosen(): readonly string[] {
    return this.#all('[part=option]')
      .filter((option) => option.querySelector('input')?.checked)
      .map(textOf);
  }

  get controls(): readonly HTMLInputElement[] {
    return this.#all('[part=option] input') as HTMLInputElement[];
  }

  get textBox(): HTMLTextAreaElement | null {
    return this.#scene.querySelector('textarea');
  }

  /** The words of the buttons in sight; a cross has a name instead. */
  get buttons(): readonly string[] {
    return this.#all('button').map((button) => button.ariaLabel ?? textOf(button));
  }

  get focused(): Element | null {
    return this.#root.activeElement;
  }

  /** Presses the options with these words. */
  async choose(...labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      const option = this.#all('[part=option]').find((each) => textOf(each) === label);
      if (!option) throw new Error(`No option « ${label} » among ${this.options.join(', ')}.`);
      option.querySelector('input')?.click();
    }
    await this.settle();
  }

  /** Writes in the text in sight, and leaves it. */
  async write(text: string): Promise<void> {
    const box = this.textBox as HTMLTextAreaElement;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }

  /** Presses the button with these words. */
  async press(words: string): Promise<void> {
    const named = (button: HTMLElement) => (button.ariaLabel ?? textOf(button)) === words;
    const button = this.#all('button').find(named);
    if (!button) throw new Error(`No button « ${words} » among ${this.buttons.join(', ')}.`);
    button.click();
    await this.settle();
  }

  async next(): Promise<void> {
    await this.press('Suivant');
  }

  async back(): Promise<void> {
    await this.press('Retour');
  }

  async send(): Promise<void> {
    await this.press('Envoyer');
  }

  /** Presses a key of the keyboard. */
  async key(key: string): Promise<void> {
    await sendKeys({ press: key });
    await this.settle();
  }

  /** Closes the dialog with Escape; its element hears of it one task after the browser did it. */
  async escape(): Promise<void> {
    const closed = nextEvent(this.#scene, 'close');
    await sendKeys({ press: 'Escape' });
    await closed;
    await this.settle();
  }

  /** Lets what was done take effect. */
  async settle(): Promise<void> {
    while (!(await this.element.updateComplete));
    for (const animation of this.#root.getAnimations()) animation.finish();
  }

  /** What the person is looking at: the dialog, where one is open. */
  get #scene(): Element {
    return (
      this.#root.querySelector('dialog[open]') ??
      this.#root.querySelector('section') ??
      this.element
    );
  }

  get #root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  #all(selector: string): HTMLElement[] {
    return [...this.#scene.querySelectorAll<HTMLElement>(selector)];
  }

  #textOf(selector: string): string {
    const place = this.#scene.querySelector<HTMLElement>(selector);
    return place ? textOf(place) : '';
  }
}

// What keeps an inversion on one line is the affair of the tests of the wording.
function textOf(place: HTMLElement): string {
  return (place.textContent ?? '')
    .replaceAll('\u2060', '')
    .replace(/[ \n\t]+/g, ' ')
    .trim();
}
