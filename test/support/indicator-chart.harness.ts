import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/define/indicator-chart.js';
import type { IndicatorChart } from '../../src/elements/indicator-chart.js';
import { allWordsOf, isInSight, wordsOf } from './shown.js';

/** Looks at an `<indicator-chart>` as a person would, and presses its buttons. */
export class IndicatorChartHarness {
  readonly element: IndicatorChart;

  constructor(element: IndicatorChart) {
    this.element = element;
  }

  static async mount(template: TemplateResult): Promise<IndicatorChartHarness> {
    const place = await fixture(template);
    const inside = place.matches('indicator-chart')
      ? place
      : place.querySelector('indicator-chart');
    const chart = new IndicatorChartHarness(inside as IndicatorChart);
    await chart.settle();
    return chart;
  }

  /** A chart of `indicator`; `attributes` as they stand in its tag. */
  static async showing(
    indicator: unknown,
    attributes: Readonly<Record<string, string>> = {},
  ): Promise<IndicatorChartHarness> {
    const element = document.createElement('indicator-chart');
    element.indicator = indicator;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return IndicatorChartHarness.mount(html`${element}`);
  }

  async settle(): Promise<void> {
    while (!(await this.element.updateComplete));
  }

  /** Waits until figures that come from elsewhere are there, in words of the page. */
  async shown(): Promise<void> {
    while (this.isFallbackShown) await nextFrame();
  }

  /** Waits until all that it has to draw is drawn. */
  async drawn(): Promise<void> {
    while (!this.isDrawn) await nextFrame();
  }

  get heading(): string {
    return wordsOf(this.root, '[part=heading]');
  }

  get summary(): string {
    return wordsOf(this.root, '[part=summary]');
  }

  get captions(): readonly string[] {
    return allWordsOf(this.root, 'caption');
  }

  /** The tables, row by row, cell by cell. */
  get tables(): readonly (readonly (readonly string[])[])[] {
    return [...this.root.querySelectorAll('table')].map((table) =>
      [...table.rows].map((row) => allWordsOf(row, 'th, td')),
    );
  }

  /** The first table. */
  get table(): readonly (readonly string[])[] {
    return this.tables[0] ?? [];
  }

  /** The commitments, each as it is read. */
  get commitments(): readonly string[] {
    return allWordsOf(this.root, '.commitments > li');
  }

  get source(): string {
    return wordsOf(this.root, '[part=source]');
  }

  /** What to be careful of. */
  get cautions(): readonly string[] {
    return allWordsOf(this.root, '[part=status]');
  }

  get buttons(): readonly string[] {
    return allWordsOf(this.root, 'button');
  }

  /** The words where there is nothing to show. */
  get placeholder(): string {
    return wordsOf(this.root, '.none');
  }

  get isDrawn(): boolean {
    const stages = [...this.root.querySelectorAll('.drawable')];
    return stages.length > 0 && stages.every((stage) => stage.hasAttribute('data-drawn'));
  }

  get isTableInSight(): boolean {
    return isInSight(this.root.querySelector('table'));
  }

  get isDrawingInSight(): boolean {
    return isInSight(this.root.querySelector('canvas'));
  }

  get isFallbackShown(): boolean {
    return this.root.querySelector('slot') !== null;
  }

  get canvases(): readonly HTMLCanvasElement[] {
    return [...this.root.querySelectorAll('canvas')];
  }

  async press(words: string): Promise<void> {
    const all = [...this.root.querySelectorAll('button')];
    all.find((button) => button.textContent?.trim() === words)?.click();
    await this.settle();
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
