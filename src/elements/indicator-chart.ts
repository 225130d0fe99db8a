/** Figures over time, side by side or by answer. Longer than most files here for the sake of its public members. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { aimedAt, type ChartContent, chartContent, floored } from '../indicators/chart-content.js';
import type { Setting } from '../indicators/chart-look.js';
import { csvOf } from '../indicators/csv-file.js';
import { valueWriter } from '../indicators/format.js';
import type { Indicator, IndicatorSet } from '../indicators/indicator.js';
import type { ChartType } from '../indicators/panels.js';
import { periodNamer } from '../indicators/period-names.js';
import * as en from '../messages/en.js';
import * as fr from '../messages/fr.js';
import { base } from '../styles/base.js';
import { chartTokens } from '../styles/chart-tokens.js';
import { tokens } from '../styles/tokens.js';
import { number, text } from './attribute.js';
import { chartFoot } from './chart-foot.js';
import { ChartPlots, type Plan } from './chart-plots.js';
import { readChart } from './chart-reading.js';
import { chartStage, heightOf } from './chart-stage.js';
import { commitmentList } from './commitments.js';
import { unlessOneOf } from './configuration-problem.js';
import { AvisLoadEvent } from './events.js';
import { figureStyles } from './figure.styles.js';
import { ageOf, figureAttributesProblem, today } from './figure-attributes.js';
import { wordingOf } from './figure-parts.js';
import { FigureSource } from './figure-source.js';
import type { ChartWording } from './figure-table.js';
import { figureTableStyles } from './figure-table.styles.js';
import { indicatorChartStyles } from './indicator-chart.styles.js';
import { Localize } from './localize.js';
import { saveFile } from './save-file.js';

type Document = Indicator | IndicatorSet;

const TYPES = ['line', 'bar', 'distribution', 'radar', 'commitments'] as const;
const VIEWS = ['chart', 'table'] as const;

/**
 * Shows one indicator or a set over time, side by side or by answer. The table is there at once and
 * stays; the drawing comes in its place when the element nears the viewport.
 *
 * ```html
 * <indicator-chart src="/resultats.json#satisfaction" downloads="csv png">
 *   <a href="/resultats.json">Les chiffres</a>
 * </indicator-chart>
 * ```
 *
 * @fires {AvisLoadEvent} avis-load - The figures arrived.
 * @fires {AvisErrorEvent} avis-error - The figures or the configuration can't be used.
 * @slot - Fallback, shown until the figures are there, or when they can't be had. A `<script type="application/json">` or a `<table>` in it are the figures.
 * @csspart figure - The whole chart.
 * @csspart heading - The heading.
 * @csspart summary - What the figures say, in sentences.
 * @csspart plot - A drawing, with its legend.
 * @csspart legend - The names of series, where they do not stand beside their lines.
 * @csspart controls - The buttons.
 * @csspart table - A table, or the list of commitments.
 * @csspart trend - What changed in a year, beside a commitment.
 * @csspart source - Who stands behind the figures.
 * @csspart method - How the figures are made.
 * @csspart status - What to be careful of.
 * @cssprop [--avis-chart-1] - First series; the accent.
 * @cssprop [--avis-chart-2=#b5541c] - Second series.
 * @cssprop [--avis-chart-3=#5b3fa0] - Third series.
 * @cssprop [--avis-chart-4=#2f7d32] - Fourth series.
 * @cssprop [--avis-chart-5=#a3195b] - Fifth series.
 * @cssprop [--avis-chart-6=#1f62c4] - Sixth series.
 * @cssprop [--avis-chart-7=#7a5600] - Seventh series.
 * @cssprop [--avis-chart-8=#4d4d57] - Eighth series.
 * @cssprop [--avis-accent=#0f5c66] - Buttons, links, and the first series.
 * @cssprop [--avis-surface=#ffffff] - Background.
 * @cssprop [--avis-text=#1c1b1f] - Text on the surface.
 * @cssprop [--avis-muted=#5a5860] - Quieter text.
 * @cssprop [--avis-border=#85838c] - Axes, grid and lines of the table.
 * @cssprop [--avis-focus=#0a4bd6] - Focus rings.
 * @cssprop [--avis-negative=#a8241b] - A commitment that is not met, a change for the worse.
 * @cssprop [--avis-positive=#1a6b3a] - A commitment that is met, a change for the better.
 * @cssprop [--avis-radius=0.5em] - Corners.
 * @cssprop [--avis-space=0.5em] - The unit of spacing.
 * @cssprop [--avis-target=44px] - The smallest size of what can be pressed.
 * @cssprop [--avis-font=inherit] - The font.
 */
export class IndicatorChart extends LitElement {
  static override styles = [
    tokens,
    chartTokens,
    base,
    figureStyles,
    figureTableStyles,
    indicatorChartStyles,
  ];

  static override properties = {
    indicator: { attribute: false },
    src: {},
    type: { converter: text, useDefault: true },
    view: { converter: text, useDefault: true },
    heading: {},
    headingLevel: { converter: number, attribute: 'heading-level', useDefault: true },
    summary: {},
    min: { converter: number },
    max: { converter: number },
    target: { converter: number },
    minCount: { converter: number, attribute: 'min-count', useDefault: true },
    staleAfter: { converter: text, attribute: 'stale-after', useDefault: true },
    downloads: { converter: text, useDefault: true },
  };

  /** The figures, as an object of the indicator format: one indicator or a set. */
  declare indicator?: unknown;
  /** The address of a document or of a CSV file; `#id` picks one indicator of a set. */
  declare src?: string;
  /** How the figures are shown. */
  type: ChartType = 'line';
  /** The drawing, or the table in its place. */
  view: 'chart' | 'table' = 'chart';
  /** The heading; the name of the figures when absent. */
  declare heading?: string;
  /** The level of the heading, 2 to 6. */
  headingLevel = 2;
  /** What the figures say; sentences made from them when absent. */
  declare summary?: string;
  /** The least of the axis of a line. */
  declare min?: number;
  /** The most of the axis. */
  declare max?: number;
  /** A value to reach, instead of what the figures say of it. */
  declare target?: number;
  /** How many answers a figure needs to be shown. */
  minCount = 30;
  /** How old figures may grow before the chart says so: an ISO 8601 duration. */
  staleAfter = 'P18M';
  /** What can be downloaded: `csv`, `png` or both. */
  downloads = '';

  readonly #words = new Localize(this, {
    fr: { ...fr.figures, ...fr.chart },
    en: { ...en.figures, ...en.chart },
  });
  readonly #source = new FigureSource<Document>(this, {
    check: () =>
      unlessOneOf('type', this.type, TYPES) ??
      unlessOneOf('view', this.view, VIEWS) ??
      unlessOneOf('heading-level', this.headingLevel, [2, 3, 4, 5, 6]) ??
      figureAttributesProblem(this, { target: this.target, min: this.min, max: this.max }),
    table: () => this.querySelector('table'),
    read: (found, tolerate) => readChart(found, this, { tolerate, language: this.#words.language }),
    loaded: (data) => {
      const event = new AvisLoadEvent(floored(data, this.minCount));
      this.dispatchEvent(event);
    },
  });
  readonly #plots = new ChartPlots(this, () => this.#plan());
  #content: ChartContent | undefined;
  /** What the content was made of: to turn to the table and back makes nothing anew. */
  #recipe: readonly unknown[] = [];

  protected override update(changed: PropertyValues): void {
    const { data } = this.#source;
    this.#content = data && !this.#words.pending ? this.#contentOf(data) : undefined;
    super.update(changed);
  }

  protected override updated(): void {
    // Through the object model, for a strict policy takes no style from a template.
    const stages = this.renderRoot.querySelectorAll<HTMLElement>('.drawable');
    this.#content?.drawn.forEach((panel, index) => {
      stages[index]?.style.setProperty('--_height', heightOf(panel));
    });
  }

  /** Reads the figures again, and fetches what has to be fetched. */
  refresh(): Promise<void> {
    return this.#source.refresh();
  }

  /** The figures for a spreadsheet; empty until they are there. */
  toCSV(): string {
    const { words, language } = this.#words;
    return this.#content ? csvOf(this.#content.panels, words, language) : '';
  }

  /** The chart as a PNG, with its words; `null` where there is nothing to draw. */
  async toPNG(): Promise<Blob | null> {
    const { drawn = [] } = this.#content ?? {};
    const figure = this.renderRoot.querySelector('figure');
    const engine = figure && drawn.length > 0 ? await this.#plots.engine() : undefined;
    return engine && figure ? engine.pictureOf(figure, drawn, this.#setting) : null;
  }

  protected override render(): TemplateResult {
    const content = this.#content;
    if (!content) return html`<slot></slot>`;
    const { language, direction } = this.#words;
    const { document, summary, keys } = content;
    const isChart = this.view === 'chart' && this.#canDraw;
    const said = this.summary ?? summary;
    return html`<div class="panel" lang=${language} dir=${direction}>
      <figure class=${isChart ? 'chart' : ''} part="figure" aria-labelledby="heading">
        <div class="heading" part="heading" id="heading" role="heading" aria-level=${this.headingLevel}>
          ${this.heading ?? this.#wording.say(document.label)}
        </div>
        <p class="summary" part="summary" id="summary" ?hidden=${!said}>${said}</p>
        ${this.#figures(content)}
        ${isChart && keys.length > 0 ? html`<p class="key small">${keys.join(' ')}</p>` : nothing}
        ${this.#controls(isChart)}
        ${chartFoot(content, this.#wording, {
          isList: this.type === 'commitments',
          hasFailed: this.#plots.hasFailed,
        })}
      </figure>
    </div>`;
  }

  #figures(content: ChartContent): unknown {
    const { panels, drawn, badges } = content;
    if (this.type === 'commitments') return commitmentList(content, this.#wording);
    const [badge] = badges;
    const none = badge?.isFigure ? this.#words.say('unpublished') : badge?.value.number;
    if (panels.length === 0) return html`<p class="none">${none}</p>`;
    return panels.map((panel, index) =>
      chartStage(panel, this.#wording, {
        index,
        isAlone: panels.length === 1,
        isDrawn: this.#canDraw && drawn.includes(panel),
        mostRows: this.#plots.mostRows,
      }),
    );
  }

  #controls(isChart: boolean): TemplateResult | typeof nothing {
    const files = String(this.downloads).split(/[\s,]+/);
    const canDraw = this.#canDraw;
    const button = (key: 'showTable' | 'showChart' | 'saveCsv' | 'savePng', act: () => void) =>
      html`<button class=${key.startsWith('show') ? 'turn' : ''} type="button" @click=${act}>
        ${this.#words.say(key)}
      </button>`;
    const buttons = [
      canDraw && button(isChart ? 'showTable' : 'showChart', () => this.#turn()),
      files.includes('csv') && button('saveCsv', () => this.#saveCsv()),
      files.includes('png') && canDraw && button('savePng', () => this.#savePng()),
    ].filter((each) => each !== false);
    return buttons.length > 0
      ? html`<div class="controls" part="controls">${buttons}</div>`
      : nothing;
  }

  get #wording(): ChartWording {
    return wordingOf(this.#words);
  }

  /** Is there something to draw, and an eye to see it? The table stands for it in forced colours. */
  get #canDraw(): boolean {
    return (this.#content?.drawn.length ?? 0) > 0 && !this.#plots.hasFailed;
  }

  #contentOf(data: Document): ChartContent {
    const { words, language } = this.#words;
    const { type, target } = this;
    const settings = {
      type,
      language,
      words,
      floor: this.minCount,
      staleAfter: ageOf(this.staleAfter),
      today: today(),
    };
    const recipe = [data, JSON.stringify([settings, target])];
    if (this.#content && recipe.every((each, at) => each === this.#recipe[at]))
      return this.#content;
    this.#recipe = recipe;
    return chartContent(typeof target === 'number' ? aimedAt(data, target) : data, settings);
  }

  #plan(): Plan | undefined {
    const isWanted =
      this.renderRoot.querySelector('.chart') && !matchMedia('(forced-colors: active)').matches;
    return isWanted ? { panels: this.#content?.drawn ?? [], setting: this.#setting } : undefined;
  }

  get #setting(): Setting {
    const { language, direction, words } = this.#words;
    const write = valueWriter(language);
    return {
      language,
      isRtl: direction === 'rtl',
      target: words.target,
      min: this.min,
      max: this.max,
      period: periodNamer({ language, words }, 'short'),
      tick: ({ measure = { unit: 'count' } }, value, isLast) => {
        const { before, after } = write({ ...measure, value });
        const number = this.#words.number(value, { maximumFractionDigits: 2 });
        return isLast ? before + number + after : number;
      },
    };
  }

  #turn(): void {
    this.view = this.view === 'chart' ? 'table' : 'chart';
  }

  #saveCsv(): void {
    saveFile(new Blob([this.toCSV()], { type: 'text/csv;charset=utf-8' }), `${this.#name}.csv`);
  }

  async #savePng(): Promise<void> {
    const picture = await this.toPNG();
    if (picture) saveFile(picture, `${this.#name}.png`);
  }

  /** What is downloaded is named after the figure. */
  get #name(): string {
    const { document: given } = this.#content ?? {};
    return given && 'id' in given ? given.id : 'indicateurs';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'indicator-chart': IndicatorChart;
  }
}
