/** One indicator at a glance, and honest. Longer than most files here for the sake of its public members. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type BadgeContent, badgeContent, shieldsBadge } from '../indicators/badge-content.js';
import { type BadgeVariant, drawBadge } from '../indicators/badge-drawing.js';
import { CAUTION, ringOf } from '../indicators/badge-shapes.js';
import { enforceFloor } from '../indicators/floor.js';
import { whole } from '../indicators/format.js';
import type { Indicator } from '../indicators/indicator.js';
import { daysOf, isPeriodKey, type Period } from '../indicators/periods.js';
import { pickIndicator, readIndicatorDocument } from '../indicators/read-indicator.js';
import { isShields, readShields, type ShieldsBadge } from '../indicators/shields.js';
import * as en from '../messages/en.js';
import * as fr from '../messages/fr.js';
import { base } from '../styles/base.js';
import { tokens } from '../styles/tokens.js';
import type { Tolerate } from '../validation/readers.js';
import { isSafeUrl } from '../validation/safe-url.js';
import { number, text } from './attribute.js';
import { barometerBadgeStyles } from './barometer-badge.styles.js';
import { unlessOneOf } from './configuration-problem.js';
import { AvisLoadEvent } from './events.js';
import { figureStyles } from './figure.styles.js';
import { ageOf, figureAttributesProblem, today } from './figure-attributes.js';
import {
  levelWords,
  mark,
  methodBox,
  methodWords,
  remarks,
  sourceWords,
  type Words,
  wordingOf,
} from './figure-parts.js';
import { FigureSource, type Found } from './figure-source.js';
import { Localize } from './localize.js';

type Shown = Indicator | ShieldsBadge;

const VARIANTS = ['compact', 'card', 'gauge'] as const;

/**
 * Shows one indicator at a glance: its value, its level in a word and a shape, and what one needs to
 * believe it. Under `min-count` answers it says « Données insuffisantes », and nothing of the figure.
 *
 * ```html
 * <barometer-badge variant="card" src="/resultats.json#satisfaction">
 *   <a href="/resultats">Nos résultats</a>
 * </barometer-badge>
 * ```
 *
 * @fires {AvisLoadEvent} avis-load - The figure arrived.
 * @fires {AvisErrorEvent} avis-error - The figure or the configuration can't be used.
 * @slot - Fallback, shown until the figure is there, or when it can't be had. A `<script type="application/json">` in it is the figure.
 * @csspart badge - The whole badge.
 * @csspart label - What is measured.
 * @csspart value - The figure with its unit, or the words in its place.
 * @csspart level - The word of the level, with its shape.
 * @csspart gauge - The half ring.
 * @csspart trend - What changed in a year.
 * @csspart count - The number of answers.
 * @csspart period - The period; of an audit, its edition, stratum and award.
 * @csspart source - Who stands behind the figure.
 * @csspart method - How the figure is made.
 * @csspart status - What to be careful of: few answers, an old figure.
 * @cssprop [--avis-accent=#0f5c66] - Underlines of links, and the ring of a figure without a level.
 * @cssprop [--avis-surface=#ffffff] - Background.
 * @cssprop [--avis-text=#1c1b1f] - Text on the surface.
 * @cssprop [--avis-muted=#5a5860] - Quieter text.
 * @cssprop [--avis-border=#85838c] - The border, and the ring.
 * @cssprop [--avis-focus=#0a4bd6] - Focus rings.
 * @cssprop [--avis-negative=#a8241b] - The low level, a change for the worse.
 * @cssprop [--avis-neutral=#7a5600] - The middle level.
 * @cssprop [--avis-positive=#1a6b3a] - The high level, a change for the better.
 * @cssprop [--avis-radius=0.5em] - Corners.
 * @cssprop [--avis-space=0.5em] - The unit of spacing.
 * @cssprop [--avis-font=inherit] - The font.
 */
export class BarometerBadge extends LitElement {
  static override styles = [tokens, base, figureStyles, barometerBadgeStyles];

  static override properties = {
    indicator: { attribute: false },
    src: {},
    value: { converter: text },
    max: { converter: number },
    unit: { converter: text },
    count: { converter: number },
    label: { converter: text },
    period: { converter: text },
    variant: { converter: text, useDefault: true },
    minCount: { converter: number, attribute: 'min-count', useDefault: true },
    staleAfter: { converter: text, attribute: 'stale-after', useDefault: true },
    href: {},
  };

  /** The figure, as an object of the indicator format, or of the Shields endpoint format. */
  declare indicator?: unknown;
  /** The address of a document; `#id` picks one indicator of a set. */
  declare src?: string;
  /** The value, where attributes give the figure. */
  declare value?: string;
  /** The top of the scale of a score. */
  declare max?: number;
  /** The unit; a score where `max` is given, else percent. */
  declare unit?: string;
  /** How many answered. */
  declare count?: number;
  /** What is measured. */
  declare label?: string;
  /** The period: `2026-01-01/2026-06-30`, or `2026-Q1`. */
  declare period?: string;
  /** How much room the badge takes. */
  variant: BadgeVariant = 'compact';
  /** How many answers a figure needs to be shown. */
  minCount = 30;
  /** How old a figure may grow before the badge says so: an ISO 8601 duration. */
  staleAfter = 'P18M';
  /** Where to read more. */
  declare href?: string;

  readonly #words = new Localize(this, { fr: fr.figures, en: en.figures });
  readonly #source = new FigureSource<Shown>(this, {
    check: () => unlessOneOf('variant', this.variant, VARIANTS) ?? figureAttributesProblem(this),
    attributes: () => this.#attributes(),
    read: readShown,
    loaded: (data) => {
      const event = new AvisLoadEvent(isText(data) ? data : enforceFloor(data, this.minCount));
      this.dispatchEvent(event);
    },
  });

  /** Reads the figure again, and fetches what has to be fetched. */
  refresh(): Promise<void> {
    return this.#source.refresh();
  }

  /** The badge as a picture that stands alone, of at most 4 KiB; empty until the figure is there. */
  toSVG(): string {
    const { data } = this.#source;
    return data ? drawBadge(this.#content(data), this.variant) : '';
  }

  protected override render(): TemplateResult {
    const { data } = this.#source;
    if (!data || this.#words.pending) return html`<slot></slot>`;
    const { language, direction } = this.#words;
    const content = this.#content(data);
    return html`<div lang=${language} dir=${direction}>
      ${this.variant === 'compact' ? this.#line(content, data) : this.#panel(content, data)}
    </div>`;
  }

  #line(content: BadgeContent, data: Shown): TemplateResult {
    const { value, level, notes } = content;
    const link = this.#link;
    const inside = html`<span class="label" part="label">${this.#label(data)}</span>
      <span class="figure">
        <span class="value" part="value">${whole(value)}</span>
        ${level ? levelWords(level) : nothing} ${notes.length > 0 ? mark(CAUTION, 'stroke') : nothing}
      </span>`;
    return html`${
      link
        ? html`<a class="line" part="badge" href=${link} aria-describedby="more">${inside}</a>`
        : html`<div class="line" part="badge" role="group" aria-describedby="more">${inside}</div>`
    }
      <div class="visually-hidden" id="more">
        ${this.#smallPrint(content, data)} ${this.#method(data)}
      </div>`;
  }

  #panel(content: BadgeContent, data: Shown): TemplateResult {
    const { value, level, isFigure } = content;
    const link = this.#link;
    const label = this.#label(data);
    return html`<div class="panel ${this.variant}" part="badge">
      <p class="label" part="label">${link ? html`<a href=${link}>${label}</a>` : label}</p>
      ${this.variant === 'gauge' ? ring(content) : nothing}
      <p class="value ${isFigure ? '' : 'none'}" part="value">
        ${value.before}<span class="number">${value.number}</span>${value.after}
      </p>
      ${level ? levelWords(level) : nothing} ${this.#smallPrint(content, data)}
      ${methodBox(this.#method(data), wordingOf(this.#words))}
    </div>`;
  }

  /** Trend, cautions, facts and source: what no badge leaves out. */
  #smallPrint(content: BadgeContent, data: Shown): TemplateResult {
    const { count, source } = isText(data) ? {} : data;
    const counted = count === undefined ? '' : this.#words.count('answers', count);
    const facts = content.facts.map(
      (fact, index) =>
        html`${index > 0 ? ' · ' : ''}<span part=${fact === counted ? 'count' : 'period'}>${fact}</span>`,
    );
    return html`${remarks(content)} ${facts.length > 0 ? html`<p class="small">${facts}</p>` : nothing}
    ${sourceWords(source, wordingOf(this.#words))}`;
  }

  #method(data: Shown): readonly TemplateResult[] {
    return isText(data) ? [] : methodWords(data, wordingOf(this.#words));
  }

  #label({ label }: Shown): Words {
    return wordingOf(this.#words).say(label);
  }

  get #link(): string | undefined {
    return this.href && isSafeUrl(this.href) ? this.href : undefined;
  }

  #content(data: Shown): BadgeContent {
    const { language, words } = this.#words;
    if (isText(data)) return shieldsBadge(data, language);
    return badgeContent(data, {
      language,
      words,
      floor: this.minCount,
      staleAfter: ageOf(this.staleAfter),
      today: today(),
    });
  }

  /** The figure that attributes give, for the reader to check. */
  #attributes(): unknown {
    const { max, count, label, period } = this;
    const value = String(this.value ?? '').trim();
    if (!value) return undefined;
    const unit = this.unit ?? (max === undefined ? 'percent' : 'score');
    return {
      v: 1,
      id: 'attributes',
      label,
      unit,
      max,
      value: /^[-+]?\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : value,
      count,
      period: period && periodIn(String(period)),
    };
  }
}

function isText(data: Shown): data is ShieldsBadge {
  return 'message' in data;
}

function readShown({ given, id }: Found, tolerate: Tolerate): Shown {
  return isShields(given)
    ? readShields(given, '', tolerate)
    : pickIndicator(readIndicatorDocument(given, '', tolerate), id);
}

/** `2026-01-01/2026-06-30`, `2026-Q1` or a single day as a period, whose days are for the reader to check. */
function periodIn(written: string): Period {
  const [start = '', end = start] = written.split('/');
  return isPeriodKey(written) ? daysOf(written) : { start, end };
}

function ring({ gauge, level }: BadgeContent): TemplateResult | typeof nothing {
  if (!gauge) return nothing;
  const { whole, part, gaps, ticks } = ringOf(gauge, 110, 110);
  return html`<svg class="ring" part="gauge" viewBox="0 0 220 112" aria-hidden="true">
    <path class="track" d=${whole}></path>
    <path class="part ${level?.kind ?? ''}" d=${part}></path>
    <path class="gaps" d=${gaps}></path>
    <path class="ticks" d=${ticks}></path>
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'barometer-badge': BarometerBadge;
  }
}
