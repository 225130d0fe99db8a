/** What a chart says, decided once for its table, its drawing, its sentences and its files. */
import { type BadgeContent, type BadgeSettings, badgeContent } from './badge-content.js';
import { enforceFloor } from './floor.js';
import { type Indicator, type IndicatorSet, indicatorsOf, type Source } from './indicator.js';
import type { Panel } from './panel.js';
import { type PanelSettings, panelsOf } from './panels.js';
import { goalsIn, type SummaryWords, summaryOf } from './summary.js';

/** How to read a drawing. */
interface KeyWords {
  readonly bandKey: string;
  readonly fragileKey: string;
  readonly targetKey: string;
  readonly lowerKey: string;
}

/** How a chart is to be written. */
export interface ChartSettings extends PanelSettings, BadgeSettings {
  readonly words: PanelSettings['words'] & BadgeSettings['words'] & SummaryWords & KeyWords;
}

/** A chart, ready to be shown. */
export interface ChartContent {
  readonly document: Indicator | IndicatorSet;
  /** What may be shown of each indicator, and what a badge says of it. */
  readonly indicators: readonly Indicator[];
  readonly badges: readonly BadgeContent[];
  readonly panels: readonly Panel[];
  /** The panels that have something to draw. */
  readonly drawn: readonly Panel[];
  readonly summary: string;
  /** How to read the drawings. */
  readonly keys: readonly string[];
  /** Answers and period, where the chart is of one figure. */
  readonly facts: readonly string[];
  /** What to be careful of with each of the figures. */
  readonly notes: readonly string[];
  /** Who stands behind the figures, each once. */
  readonly sources: readonly Source[];
}

/** The content of a document's chart. */
export function chartContent(
  given: Indicator | IndicatorSet,
  settings: ChartSettings,
): ChartContent {
  const { floor, words, type } = settings;
  const document = floored(given, floor);
  const indicators = indicatorsOf(document);
  const panels = panelsOf(document, settings);
  const figuresOf = ({ columns }: Panel) => columns.flatMap(({ figures }) => figures);
  const drawn = panels.filter((panel) => figuresOf(panel).some(({ value }) => value !== null));
  const figures = drawn.flatMap(figuresOf);
  const keys = [
    drawn.some(
      (panel) => panel.shape === 'line' && figuresOf(panel).some(({ interval }) => interval),
    ) && words.bandKey,
    figures.some(({ isFragile }) => isFragile) && words.fragileKey,
    drawn.some(({ shape, rows }) => shape === 'bar' && rows.some(({ target }) => target)) &&
      words.targetKey,
    indicators.every(({ direction }) => direction === 'lower') && words.lowerKey,
  ];
  const badges = indicators.map((indicator) => badgeContent(indicator, settings));
  const [first] = badges;
  return {
    document,
    indicators,
    badges,
    panels,
    drawn: type === 'commitments' ? [] : drawn,
    summary:
      (type !== 'commitments' && summaryOf(panels, settings)) || goalsIn(indicators, settings),
    keys: keys.filter((key) => typeof key === 'string'),
    facts: badges.length === 1 ? (first?.facts ?? []) : [],
    notes: (first?.notes ?? []).filter((note) => badges.every(({ notes }) => notes.includes(note))),
    sources: [
      ...new Map(
        indicators.flatMap(({ source }) => (source ? [[JSON.stringify(source), source]] : [])),
      ).values(),
    ],
  };
}

/** The document without what may not be shown of it. */
export function floored<T extends Indicator | IndicatorSet>(document: T, floor: number): T;
export function floored(document: Indicator | IndicatorSet, floor: number) {
  return 'indicators' in document
    ? { ...document, indicators: document.indicators.map((each) => enforceFloor(each, floor)) }
    : enforceFloor(document, floor);
}

/** The document with a target of the page's own. */
export function aimedAt(document: Indicator | IndicatorSet, target: number): typeof document {
  return 'indicators' in document
    ? { ...document, indicators: document.indicators.map((each) => ({ ...each, target })) }
    : { ...document, target };
}
