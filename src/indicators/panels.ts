/** From a document to the panels that show it. */
import type { Text } from '../validation/document-parts.js';
import { type FigureWords, figureWriter } from './figure-in-words.js';
import { enforceFloor, isFragile, passes } from './floor.js';
import { whole } from './format.js';
import { type Indicator, type IndicatorSet, indicatorsOf, type Point } from './indicator.js';
import type { Column, Panel } from './panel.js';
import { figuresOf, keyOf, measureOf, targetOf, unitOf } from './panel-figures.js';
import { spanOf, withGaps } from './period-gaps.js';
import { periodNamer } from './period-names.js';
import type { Period } from './periods.js';
import { roundedShares } from './rounding.js';
import { textIn } from './text-in.js';
import { rangeOf } from './units.js';

/** What a page may ask a chart to be. */
export type ChartType = 'line' | 'bar' | 'distribution' | 'radar' | 'commitments';

/** The words over columns, and in place of figures. */
export interface PanelWords extends FigureWords {
  /** `{n}` of `{year}`. */
  readonly quarter: string;
  readonly period: string;
  readonly entry: string;
  readonly choice: string;
  readonly part: string;
  readonly figure: string;
  readonly before: string;
  readonly insufficient: string;
  readonly upcoming: string;
  readonly unpublished: string;
}

/** How panels are to be made. */
export interface PanelSettings {
  readonly type: ChartType;
  readonly language: string;
  readonly words: PanelWords;
  /** How many answers a figure needs to be shown. */
  readonly floor: number;
}

/** A figure of some period, or of none that is known. */
interface Entry extends Omit<Point, 'period'> {
  readonly period?: string | Period;
}

/** Figures of one indicator under one label, the latest at the end. */
interface Line {
  readonly about: Indicator;
  readonly label: Text;
  readonly entries: readonly Entry[];
}

type Untitled = Omit<Panel, 'caption'>;

/** The panels of a document, one for each unit: figures of two units share no axis. */
export function panelsOf(
  document: Indicator | IndicatorSet,
  settings: PanelSettings,
): readonly Panel[] {
  const { type, floor, language } = settings;
  const all = indicatorsOf(document).map((each) => enforceFloor(each, floor));
  if (type === 'distribution') return all.flatMap((each) => answersPanel(each, settings));
  const title = textIn(document.label, language);
  const linesOver = (time: boolean) => all.flatMap((each) => linesOf(each, time));
  const [series, figures] = [linesOver(true), linesOver(false)];
  const isWhole = type === 'commitments' || (type === 'radar' && figures.length > 2);
  const isTime =
    type !== 'radar' && series.some(({ entries }) => new Set(spansOf(entries)).size > 1);
  const groups = isWhole ? [figures] : byMeasure(isTime ? series : figures);
  const panels = groups.map((group) => {
    const lines = namedApart(group, language);
    const make =
      isTime && !isWhole && lines.some(({ entries }) => spansOf(entries).length > 0)
        ? timePanel
        : categoryPanel;
    return { ...make(lines, settings), caption: captionOf(lines, settings, title) };
  });
  return panels.length > 1 ? panels : panels.map((each) => ({ ...each, caption: document.label }));
}

/**
 * The series of an indicator; without any, its figure and the one before. Side by side rather than in
 * time, series of one point each are groups, others give way to the figure.
 */
function linesOf(about: Indicator, time: boolean): readonly Line[] {
  const { label, previous, series = [] } = about;
  const isGrouped = series.length > 1 && series.every(({ points }) => points.length === 1);
  if (time ? series.length === 0 : !isGrouped)
    return [{ about, label, entries: previous ? [previous, about] : [about] }];
  return series.map((each) => ({ about, label: each.label, entries: each.points }));
}

/** Among several indicators a series is called by the name of its own, and by its name where that has several. */
function namedApart(lines: readonly Line[], language: string): readonly Line[] {
  const ofOne = (about: Indicator) => lines.filter((line) => line.about === about);
  if (ofOne(lines[0]?.about as Indicator).length === lines.length) return lines;
  return lines.map((line) => {
    const { label } = line.about;
    const both = [label, line.label].map((text) => textIn(text, language)).join(' – ');
    return { ...line, label: ofOne(line.about).length > 1 ? both : label };
  });
}

function byMeasure(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line.about);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
}

function spansOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ period }) => (period ? spanOf(period) : []));
}

/** Rows are periods, the missing ones too; a column for each series. */
function timePanel(lines: readonly Line[], settings: PanelSettings): Untitled {
  const periods = withGaps(
    lines.flatMap(({ entries }) => entries.flatMap(({ period }) => period ?? [])),
  );
  const spans = periods.map(spanOf);
  const write = periodNamer(settings);
  const [{ about }] = lines as readonly [Line];
  const targets = new Set(lines.map((line) => line.about.target));
  return {
    shape: settings.type === 'bar' ? 'bar' : 'line',
    corner: settings.words.period,
    measure: measureOf(about),
    scale: rangeOf(about),
    unit: unitOf(about, settings),
    ...(targets.size === 1 && targetOf(about, settings)),
    rows: periods.map((at) => ({ name: write(at), at })),
    columns: lines.map((line) => {
      const found = new Map(
        line.entries.map((entry) => [entry.period && spanOf(entry.period), entry]),
      );
      const cells = spans.map((span) => ({ about: line.about, entry: found.get(span) }));
      return { label: line.label, figures: figuresOf(cells, settings) };
    }),
  };
}

/** Rows are indicators or groups, side by side; what was before stands in a column of its own. */
function categoryPanel(lines: readonly Line[], settings: PanelSettings): Untitled {
  const { words, type } = settings;
  const [{ about: first }] = lines as readonly [Line];
  const isUniform = lines.every(({ about }) => keyOf(about) === keyOf(first));
  const write = periodNamer(settings);
  const periods = lines.map(({ entries }) => entries.at(-1)?.period);
  const isShared = new Set(periods.map((period) => period && spanOf(period))).size === 1;
  const [shared] = isShared ? periods : [];
  const column = (label: Text, place: number): Column => ({
    label,
    figures: figuresOf(
      lines.map(({ about, entries }) => ({ about, entry: entries.at(place) })),
      settings,
    ),
  });
  return {
    shape: type === 'radar' && lines.length > 2 ? 'radar' : 'bar',
    corner: words.entry,
    ...(isUniform && { measure: measureOf(first), scale: rangeOf(first) }),
    unit: isUniform ? unitOf(first, settings) : '',
    rows: lines.map(({ about, label }, index) => {
      const period = periods[index];
      return {
        name: label,
        scale: rangeOf(about),
        ...targetOf(about, settings),
        ...(period && !isShared && { period: write(period) }),
      };
    }),
    columns: [
      column(shared ? write(shared) : words.figure, -1),
      ...(lines.some(({ entries }) => entries.length > 1)
        ? [before(column(words.before, -2))]
        : []),
    ],
  };
}

/** Where nothing is known of before, nothing has to be said. */
function before({ label, figures }: Column): Column {
  return {
    label,
    figures: figures.map((each) => (each.value === null ? { ...each, text: '–' } : each)),
  };
}

/** Rows are the answers that were given; nothing where they are not known, or too few. */
function answersPanel(
  { label, distribution = [] }: Indicator,
  { floor, words, language }: PanelSettings,
): readonly Panel[] {
  const counts = distribution.map(({ count }) => count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0 || !passes(total, floor)) return [];
  const measure = { unit: 'percent' } as const;
  const write = figureWriter({ language, words });
  const shares = roundedShares(counts);
  return [
    {
      shape: 'bar',
      caption: label,
      corner: words.choice,
      measure,
      scale: rangeOf(measure),
      unit: '%',
      rows: distribution.map((answer) => ({ name: answer.label })),
      columns: [
        {
          label: words.part,
          figures: counts.map((count, index) => ({
            value: (100 * count) / total,
            text: whole(write({ ...measure, value: shares[index] ?? 0 })),
            count,
            isFragile: isFragile({ status: 'published', count: total }),
          })),
        },
      ],
    },
  ];
}

/** Series of one indicator are called by its name, of several by that of all and their unit. */
function captionOf(lines: readonly Line[], settings: PanelSettings, title: string): Text {
  const [{ about }] = lines as readonly [Line];
  const unit = unitOf(about, settings);
  if (lines.every((line) => line.about === about)) return about.label;
  return unit ? `${title} (${unit})` : title;
}
