/**
 * From a panel to what Chart.js draws: ink first. Thin axes, a light grid, no animation, no box of
 * legend or tooltip. Series differ by dash, marker and filling as well as by colour, figures that rest on few
 * answers are hollow or hatched, bars begin at 0 and a figure that is missing is a gap.
 */
import type { Chart, ChartConfiguration, ChartDataset } from 'chart.js';
import { colourOf, type Look } from './chart-look.js';
import { beginningIn, shortLinesIn } from './chart-text.js';
import { type Column, type Figure, isLying, type Panel, type Row } from './panel.js';
import { DASHES, MARKERS } from './series-marks.js';
import { textIn } from './text-in.js';

type Values = (number | null)[];
export type Configuration = ChartConfiguration<'line' | 'radar', Values, string>;
type Dataset = ChartDataset<'line' | 'radar', Values>;

/** From so many points on, those within a line are not marked one by one. */
const DENSE = 80;

/** Are there too many figures to mark each? */
export function isDense(figures: readonly unknown[]): boolean {
  return figures.length >= DENSE;
}

/** The configuration of a panel's drawing. */
export function chartConfig(panel: Panel, look: Look): Configuration {
  const { shape, rows, columns } = panel;
  const datasets = columns.map((column, index) => {
    return {
      label: textIn(column.label, look.language),
      data: valuesOf(panel, column),
      borderColor: colourOf(look, index),
      ...(shape === 'bar' ? BARS : lines(column, index, look)),
    };
  });
  const axis = isLying(panel) ? 'y' : 'x';
  return {
    type: shape === 'radar' ? 'radar' : 'line',
    // The axes write the names of the rows themselves.
    data: { labels: rows.map((_row, at) => `${at}`), datasets },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      normalized: true,
      locale: look.language,
      color: look.text,
      font: look.font,
      indexAxis: axis,
      interaction: { mode: 'index', axis: shape === 'radar' ? 'r' : axis, intersect: false },
      scales: scalesOf(panel, look),
    },
  };
}

/** The values as they are drawn; on a radar whose rows are measured differently, parts of their scales. */
function valuesOf({ shape, measure, rows, columns }: Panel, { figures }: Column): Values {
  if (shape !== 'radar' || measure) return figures.map(({ value }) => value);
  return rows.map((row, index) => {
    const { value = null } = figures[index] ?? {};
    const [least, most] = row.scale ?? [0, Infinity];
    const shown = columns.map((column) => column.figures[index]?.value ?? 0);
    const end = most === Infinity ? Math.max(...shown, row.target?.value ?? 0) : most;
    return value === null ? null : (value - least) / (end - least || 1);
  });
}

function lines({ figures }: Column, index: number, look: Look): Partial<Dataset> {
  const isAlone = (at: number) => !isKnown(figures[at - 1]) && !isKnown(figures[at + 1]);
  const isMarked = (figure: Figure, at: number) =>
    !isDense(figures) || figure.isFragile || isAlone(at);
  const colour = colourOf(look, index);
  const filling = asOne(figures.map(({ isFragile }) => (isFragile ? look.surface : colour)));
  const radius = asOne(figures.map((figure, at) => (isMarked(figure, at) ? 3.5 : 0)));
  return {
    borderWidth: isDense(figures) ? 1.5 : 2,
    borderDash: [...(DASHES[index % DASHES.length] ?? [])],
    borderJoinStyle: 'round',
    pointStyle: MARKERS[index % MARKERS.length]?.[0] ?? 'circle',
    pointRadius: radius,
    pointHoverRadius: 5.5,
    pointBorderWidth: 2,
    pointBackgroundColor: filling,
    pointHoverBackgroundColor: filling,
    pointHoverBorderColor: colour,
    pointHoverBorderWidth: 2,
  };
}

/** What all points share, once: Chart.js then works it out once, and not for each of a thousand. */
function asOne<T>(all: readonly T[]): T | T[] {
  const [first] = all;
  return first !== undefined && all.every((each) => each === first) ? first : [...all];
}

function isKnown(figure: Figure | undefined): boolean {
  return figure?.value !== null && figure !== undefined;
}

/** Bars are drawn over points that are not: see `drawBars`. */
const BARS: Partial<Dataset> = { showLine: false, pointRadius: 0, pointHoverRadius: 0 };

type Scales = NonNullable<NonNullable<Configuration['options']>['scales']>;

function scalesOf(panel: Panel, look: Look): Scales {
  if (panel.shape === 'radar') return { r: radial(panel, look) };
  const [names, values] = isLying(panel) ? (['y', 'x'] as const) : (['x', 'y'] as const);
  return { [names]: nameAxis(panel, look), [values]: valueAxis(panel, look) };
}

/** Names wrap beside lying bars; periods leave out those for which there is no room. */
function nameAxis(panel: Panel, look: Look): Scales[string] {
  const lying = isLying(panel);
  const label = ({ at, name }: Row, chart: Chart) =>
    at
      ? inLines(look.period(at))
      : wrapped(textIn(name, look.language), chart, {
          look,
          part: 0.42,
          most: 1 + panel.columns.length,
        });
  return {
    type: 'category',
    reverse: look.isRtl && !lying,
    position: lying && look.isRtl ? 'right' : lying ? 'left' : 'bottom',
    offset: panel.shape === 'bar',
    grid: { display: false },
    border: { color: look.border },
    afterFit(scale) {
      if (!lying) return;
      // Names beside bars are no higher than the bars: no room has to be kept around the first and the last.
      Object.assign(scale, { paddingTop: 0, paddingBottom: 0 });
      // Chart.js gives them half of the room at most, and leaves out what a long word takes beyond.
      const lines = scale.ticks.flatMap(({ label = '' }) => label);
      const widths = lines.map((line) => scale.ctx.measureText(line).width);
      scale.width = Math.max(scale.width, BESIDE_NAMES + Math.max(...widths));
    },
    ticks: {
      color: look.text,
      font: look.font,
      maxRotation: 0,
      autoSkip: !lying,
      autoSkipPadding: look.font.size,
      sampleSize: 20,
      callback(value) {
        const row = panel.rows[Number(value)];
        return row ? [...label(row, this.chart)] : '';
      },
    },
  };
}

/** Pixels between a name and its bar. */
const BESIDE_NAMES = 11;

/** How much of what is left for names and figures the longest word may take. */
const LONGEST_WORD = 0.7;

/** A name in at most so many lines, each as long as a part of what is left for names and figures. */
function wrapped(
  name: string,
  { ctx, width, options }: Chart,
  { look, part, most }: { readonly look: Look; readonly part: number; readonly most: number },
): readonly string[] {
  const { left = 0, right = 0 } = (options.layout?.padding ?? {}) as Partial<Padding>;
  ctx.font = `${look.font.size}px ${look.font.family}`;
  const room = width - left - right;
  const lines = shortLinesIn(ctx, name, { width: part * room, most });
  return lines.map((line) => beginningIn(ctx, line, LONGEST_WORD * room));
}

type Padding = Readonly<Record<'left' | 'right', number>>;

/** The year under the rest of a period. */
function inLines(period: string): readonly string[] {
  return period.split(/\s(?=\p{Nd}{4}$)/u);
}

/** Lying bars carry their values and need no axis; elsewhere the last tick names the unit. */
function valueAxis(panel: Panel, look: Look): Scales[string] {
  const lying = isLying(panel);
  const { shape, scale: [least, most] = [0, Infinity] } = panel;
  const { min, max } = look;
  return {
    type: 'linear',
    display: !lying,
    reverse: lying && look.isRtl,
    position: lying ? 'bottom' : look.isRtl ? 'right' : 'left',
    beginAtZero: shape === 'bar',
    // Beside an axis that ends on a round number there is room; lying bars end where their scale does.
    ...(lying ? { bounds: 'data' } : { grace: '5%' }),
    ...(typeof min === 'number' && shape !== 'bar' && { min }),
    ...(typeof max === 'number' && { max }),
    grid: { color: look.grid, drawTicks: false },
    border: { display: false },
    ticks: {
      color: look.muted,
      font: look.font,
      padding: look.font.size / 2,
      maxTicksLimit: 6,
      callback: (value, index, ticks) =>
        look.tick(panel, Number(value), index === ticks.length - 1),
    },
    // What is drawn beside the values has to be in sight; nothing lies beyond what the unit allows.
    afterDataLimits(scale) {
      const shown = extentOf(panel);
      scale.min = Math.max(least, Math.min(scale.min, ...shown));
      scale.max = Math.min(most, Math.max(lying ? most : scale.max, ...shown));
      if (scale.max === Infinity) scale.max = Math.max(...shown);
    },
    // Grace and round numbers come after, and would go beyond again.
    afterBuildTicks(scale) {
      scale.min = Math.max(least, scale.min);
      scale.max = Math.min(most, scale.max);
      scale.ticks = scale.ticks.filter(({ value }) => value >= scale.min && value <= scale.max);
    },
  };
}

/** The least and the most of what is drawn: figures, intervals, targets. */
export function extentOf({ columns, rows, target }: Panel): readonly number[] {
  const all = columns.flatMap(({ figures }) =>
    figures.flatMap(({ value, interval = [] }) => [
      ...(value === null ? [] : [value]),
      ...interval,
    ]),
  );
  all.push(...[target, ...rows.map((row) => row.target)].flatMap((each) => each?.value ?? []));
  return all.length > 0
    ? [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))]
    : [];
}

function radial(
  { scale: [least, most] = [0, 1], rows, columns }: Panel,
  look: Look,
): Scales[string] {
  return {
    type: 'radialLinear',
    min: least,
    ...(most < Infinity && { max: most }),
    grid: { color: look.grid },
    angleLines: { color: look.grid },
    ticks: { display: false, count: 5 },
    pointLabels: {
      color: look.text,
      font: look.font,
      // Rings have no numbers here: each name carries its figure.
      callback(this: { chart: Chart }, _label: string, index: number) {
        const name = textIn(rows[index]?.name ?? '', look.language);
        const lines = wrapped(name, this.chart, { look, part: 0.27, most: 3 });
        return [...lines, columns[0]?.figures[index]?.text ?? ''];
      },
    },
  };
}
