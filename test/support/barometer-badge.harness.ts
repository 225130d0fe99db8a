import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/define/barometer-badge.js';
import type { BarometerBadge } from '../../src/elements/barometer-badge.js';
import { allWordsOf, isInSight, wordsOf } from './shown.js';

/** Looks at a `<barometer-badge>` as a person would, or a person's assistive technology. */
export class BarometerBadgeHarness {
  readonly element: BarometerBadge;

  constructor(element: BarometerBadge) {
    this.element = element;
  }

  static async mount(template: TemplateResult): Promise<BarometerBadgeHarness> {
    const place = await fixture(template);
    const inside = place.matches('barometer-badge')
      ? place
      : place.querySelector('barometer-badge');
    const badge = new BarometerBadgeHarness(inside as BarometerBadge);
    await badge.settle();
    return badge;
  }

  /** A badge of `indicator`; `attributes` as they stand in its tag. */
  static async showing(
    indicator: unknown,
    attributes: Readonly<Record<string, string>> = {},
  ): Promise<BarometerBadgeHarness> {
    const element = document.createElement('barometer-badge');
    element.indicator = indicator;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return BarometerBadgeHarness.mount(html`${element}`);
  }

  async settle(): Promise<void> {
    while (!(await this.element.updateComplete));
  }

  get label(): string {
    return wordsOf(this.root, '[part=label]');
  }

  get value(): string {
    return wordsOf(this.root, '[part=value]');
  }

  get level(): string {
    return wordsOf(this.root, '[part=level]');
  }

  get trend(): string {
    return wordsOf(this.root, '[part=trend]');
  }

  get count(): string {
    return wordsOf(this.root, '[part=count]');
  }

  /** The period; of an audit, what stands in its place. */
  get facts(): readonly string[] {
    return allWordsOf(this.root, '[part=period]');
  }

  get source(): string {
    return wordsOf(this.root, '[part=source]');
  }

  get method(): string {
    return wordsOf(this.root, '[part=method]');
  }

  /** What to be careful of. */
  get cautions(): readonly string[] {
    return allWordsOf(this.root, '[part=status]');
  }

  /** What a compact badge is described by. */
  get description(): string {
    const described = this.root.querySelector('[aria-describedby]');
    return wordsOf(this.root, `#${described?.getAttribute('aria-describedby')}`);
  }

  get isFallbackShown(): boolean {
    return this.root.querySelector('slot') !== null;
  }

  get isRingShown(): boolean {
    return isInSight(this.root.querySelector('[part=gauge]'));
  }

  /** All that can be got out of it by any way: words, attributes, picture. */
  get everything(): string {
    return this.root.innerHTML + this.element.toSVG();
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }
}
