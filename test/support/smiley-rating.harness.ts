import { fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/define/smiley-rating.js';
import type { SmileyRating } from '../../src/elements/smiley-rating.js';

/** Drives a `<smiley-rating>` as a person would, and says what that person sees. */
export class SmileyRatingHarness {
  readonly element: SmileyRating;

  constructor(element: SmileyRating) {
    this.element = element;
  }

  static async mount(template: TemplateResult): Promise<SmileyRatingHarness> {
    const place = await fixture(template);
    const inside = place.matches('smiley-rating') ? place : place.querySelector('smiley-rating');
    return new SmileyRatingHarness(inside as SmileyRating);
  }

  /** The visible words under each face. */
  get labels(): readonly string[] {
    return this.#all('[part=label]').map(textOf);
  }

  get question(): string {
    return this.#textOf('[part=question]');
  }

  get status(): string {
    return this.#textOf('[role=status]');
  }

  get error(): string {
    return this.#textOf('.error');
  }

  /** What was pointed out in the comment. */
  get notice(): string {
    return this.#textOf('#personal');
  }

  /** The number of the checked face, as assistive technology is told it. */
  get checked(): number | null {
    const index = this.radios.findIndex((radio) => radio.checked);
    return index < 0 ? null : index + 1;
  }

  get radios(): readonly HTMLInputElement[] {
    return this.#all('input[type=radio]') as HTMLInputElement[];
  }

  get isFallbackShown(): boolean {
    return this.#root.querySelector('slot:not([name])') !== null;
  }

  get focused(): Element | null {
    return this.#root.activeElement;
  }

  async choose(face: number): Promise<void> {
    this.radios[face - 1]?.click();
    await this.element.updateComplete;
  }

  async press(key: string): Promise<void> {
    await sendKeys({ press: key });
    await this.element.updateComplete;
  }

  async send(): Promise<void> {
    (this.#root.querySelector('[part=submit]') as HTMLButtonElement).click();
    await this.element.updateComplete;
  }

  /** Goes back to a comment in which something was pointed out. */
  async edit(): Promise<void> {
    (this.#root.querySelector('.notice button') as HTMLButtonElement).click();
    await this.element.updateComplete;
  }

  async writeComment(comment: string): Promise<void> {
    const box = this.#root.querySelector('textarea') as HTMLTextAreaElement;
    box.value = comment;
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Is there room for thanks that the page wrote? */
  get isThanksOffered(): boolean {
    return this.#root.querySelector('slot[name=thanks]') !== null;
  }

  get offersComment(): boolean {
    return this.#root.querySelector('textarea') !== null;
  }

  get #root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  #all(selector: string): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(selector)];
  }

  #textOf(selector: string): string {
    const place = this.#root.querySelector<HTMLElement>(selector);
    return place ? textOf(place) : '';
  }
}

function textOf(place: HTMLElement): string {
  return place.textContent?.replace(/[ \n\t]+/g, ' ').trim() ?? '';
}
