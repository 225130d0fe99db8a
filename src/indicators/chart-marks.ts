/** What is drawn around the figures: their intervals, the targets, and a line where a pointer is. */
import type { Chart } from 'chart.js';
import type { Configuration } from './chart-config.js';
import { colourOf, type Look } from './chart-look.js';
import { hatchOf } from './chart-picture.js';
import { type Figure, isLying, type Panel } from './panel.js';

/** A drawing of ours. */
export type Drawn = Chart<Configuration['type'], (number | null)[], string>;

/** What a drawing is made of. */
export interface Subject {
  readonly panel: Panel;
  readonly look: Look;
}

/** A place in the drawing, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the figures of a series stand: points on a line, or the middles of the ends of bars. */
export function spotsOf(chart: Drawn, subject: Subject, column: number): readonly Spot[] {
  const { data } = chart.getDatasetMeta(column);
  const { panel, look } = subject;
  if (panel.shape !== 'bar') return data;
  const lying = isLying(panel);
  const place = column - (panel.columns.length - 1) / 2;
  const shift = place * thicknessOf(chart, subject) * (look.isRtl && !lying ? -1 : 1);
  return data.map(({ x, y }) => (lying ? { x, y: y + shift } : { x: x + shift, y }));
}

/** How thick bars are: as their number allows, but not out of measure with the words. */
function thicknessOf(chart: Drawn, { panel, look }: Subject): number {
  const scale = chart.scales[isLying(panel) ? 'y' : 'x'];
  const band = (isLying(panel) ? scale?.height : scale?.width) ?? 0;
  return Math.min(2 * look.font.size, (0.8 * band) / panel.rows.length / panel.columns.length);
}

/**
 * Bars from 0: plain and outlined by turns, hatched where they rest on few answers. Chart.js would draw
 * them with 3 kB more, and neither their hatching nor their words.
 */
export function drawBars(chart: Drawn, subject: Subject): void {
  const { panel, look } = subject;
  if (panel.shape !== 'bar') return;
  const { ctx } = chart;
  const lying = isLying(panel);
  const zero = placeOf(chart, panel)(0);
  const thick = 0.9 * thicknessOf(chart, subject);
  ctx.save();
  ctx.lineWidth = 2;
  panel.columns.forEach(({ figures }, column) => {
    const colour = colourOf(look, column);
    const plain = column % 2 === 0 ? colour : look.surface;
    const hatch = hatchOf(colour, look);
    ctx.strokeStyle = colour;
    spotsOf(chart, subject, column).forEach(({ x, y }, at) => {
      const { value = null, isFragile } = figures[at] ?? {};
      if (value === null) return;
      ctx.fillStyle = isFragile ? hatch : plain;
      ctx.beginPath();
      if (lying) ctx.rect(zero, y - thick / 2, x - zero, thick);
      else ctx.rect(x - thick / 2, y, thick, zero - y);
      ctx.fill();
      if (isFragile || plain !== colour) ctx.stroke();
    });
  });
  // Where bars go both ways, the axis they begin at is not the edge.
  const { left, right, top, bottom } = chart.chartArea;
  ctx.strokeStyle = look.border;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(lying ? zero : left, lying ? top : zero);
  ctx.lineTo(lying ? zero : right, lying ? bottom : zero);
  ctx.stroke();
  ctx.restore();
}

/** Where a value stands on the axis of values. */
export function placeOf(chart: Drawn, panel: Panel): (value: number) => number {
  const scale = chart.scales[isLying(panel) ? 'x' : 'y'];
  return (value) => scale?.getPixelForValue(value) ?? 0;
}

/** Pale bands along lines, wherever two neighbours have an interval. */
export function drawBands(chart: Drawn, subject: Subject): void {
  const { panel, look } = subject;
  if (panel.shape !== 'line') return;
  const { ctx } = chart;
  const place = placeOf(chart, panel);
  panel.columns.forEach(({ figures }, column) => {
    const spots = spotsOf(chart, subject, column);
    ctx.save();
    ctx.globalAlpha = 0.16;
    ctx.fillStyle = colourOf(look, column);
    for (const [from, to] of runsOf(figures)) {
      ctx.beginPath();
      for (let at = from; at < to; at += 1) lineTo(at, 1);
      for (let at = to - 1; at >= from; at -= 1) lineTo(at, 0);
      ctx.fill();
    }
    ctx.restore();

    function lineTo(at: number, end: 0 | 1): void {
      const bound = figures[at]?.interval?.[end];
      const spot = spots[at];
      if (bound !== undefined && spot) ctx.lineTo(spot.x, place(bound));
    }
  });
}

/** From where to before where neighbours have intervals. */
function runsOf(figures: readonly Figure[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  figures.forEach(({ interval }, at) => {
    const last = runs.at(-1);
    if (!interval) return;
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  });
  return runs;
}

/** A thin line with two ends on each bar that has an interval, and on points that stand alone. */
export function drawWhiskers(chart: Drawn, subject: Subject): void {
  const { panel, look } = subject;
  const { ctx } = chart;
  const place = placeOf(chart, panel);
  const lying = isLying(panel);
  ctx.save();
  ctx.strokeStyle = look.text;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  panel.columns.forEach(({ figures }, column) => {
    const alone = new Set(runsOf(figures).flatMap(([from, to]) => (to - from === 1 ? from : [])));
    spotsOf(chart, subject, column).forEach(({ x, y }, at) => {
      const interval = figures[at]?.interval;
      if (!interval || (panel.shape === 'line' && !alone.has(at))) return;
      const [low, high] = [place(interval[0]), place(interval[1])];
      const middle = lying ? y : x;
      const line = (from: Spot, to: Spot) => {
        ctx.moveTo(lying ? from.y : from.x, lying ? from.x : from.y);
        ctx.lineTo(lying ? to.y : to.x, lying ? to.x : to.y);
      };
      line({ x: middle, y: low }, { x: middle, y: high });
      for (const end of [low, high]) line({ x: middle - 3, y: end }, { x: middle + 3, y: end });
    });
  });
  ctx.stroke();
  ctx.restore();
}

/** The target of all as a dashed line, that of one bar as a stroke across it. */
export function drawTargets(chart: Drawn, subject: Subject): void {
  const { panel, look } = subject;
  const { ctx, chartArea } = chart;
  const place = placeOf(chart, panel);
  ctx.save();
  ctx.strokeStyle = look.text;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  if (panel.target) {
    ctx.setLineDash([6, 4]);
    ctx.moveTo(chartArea.left, place(panel.target.value));
    ctx.lineTo(chartArea.right, place(panel.target.value));
  }
  panel.rows.forEach(({ target }, at) => {
    const spot = chart.getDatasetMeta(0).data[at];
    if (!target || !spot || panel.shape !== 'bar') return;
    const [across, half] = [place(target.value), look.font.size * 1.25];
    ctx.moveTo(across, spot.y - half);
    ctx.lineTo(across, spot.y + half);
  });
  ctx.stroke();
  ctx.restore();
}

/** A thin line through the row that a pointer is on. */
export function drawPointer(chart: Drawn, { panel, look }: Subject): void {
  const [active] = chart.getActiveElements();
  if (!active || panel.shape === 'radar') return;
  const { ctx, chartArea } = chart;
  const { x, y } = active.element;
  ctx.save();
  ctx.strokeStyle = look.border;
  ctx.lineWidth = 1;
  ctx.beginPath();
  if (isLying(panel)) {
    ctx.moveTo(chartArea.left, y);
    ctx.lineTo(chartArea.right, y);
  } else {
    ctx.moveTo(x, chartArea.top);
    ctx.lineTo(x, chartArea.bottom);
  }
  ctx.stroke();
  ctx.restore();
}
