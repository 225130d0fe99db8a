/**
 * The words written in a drawing, so that nobody has to measure with the eye: values where there is
 * room for them, the names of series at the ends of their lines, the target on its line.
 */
import { isLying } from './chart-config.js';
import type { Look } from './chart-look.js';
import { type Drawn, placeOf, type Spot, type Subject, spotsOf } from './chart-marks.js';
import type { Column, Figure } from './panel.js';
import { textIn } from './text-in.js';

/** The room that words need around the figures, and whether the series need a legend. */
export interface Room {
  readonly padding: { readonly top: number; readonly left: number; readonly right: number };
  readonly hasLegend: boolean;
}

/** How much of the width words may take beside lines before the names go to a legend. */
const MOST_OF_WIDTH = 0.35;

/** Measures the words that stand beside the figures. */
export function roomFor(chart: Drawn, subject: Subject): Room {
  const { panel, look } = subject;
  const isSeveral = panel.columns.length > 1;
  if (panel.shape === 'radar')
    return { padding: { top: 0, left: 0, right: 0 }, hasLegend: isSeveral };
  const widest = (isNamed: boolean) =>
    Math.max(0, ...besideWords(subject, isNamed).map((words) => widthOf(chart, subject, words)));
  const hasNames =
    isSeveral && panel.shape === 'line' && widest(true) < MOST_OF_WIDTH * chart.width;
  const end = widest(hasNames) + look.font.size;
  return {
    padding: {
      top: isLying(panel) ? 0 : 1.5 * look.font.size,
      left: look.isRtl ? end : 0,
      right: look.isRtl ? 0 : end,
    },
    hasLegend: isSeveral && !hasNames,
  };
}

/** The words after the ends of lines and of lying bars. */
function besideWords({ panel, look }: Subject, isNamed: boolean): readonly string[] {
  if (isLying(panel))
    return panel.columns.flatMap(({ figures }) => figures.map(({ text }) => text));
  if (panel.shape === 'bar') return [];
  return panel.columns.map((column) => {
    const value = column.figures[lastOf(column)]?.text ?? '';
    return isNamed ? `${value} ${textIn(column.label, look.language)}` : value;
  });
}

function lastOf({ figures }: Column): number {
  return figures.findLastIndex(({ value }) => value !== null);
}

/** Writes the words over a drawing that was given the room. */
export function drawLabels(chart: Drawn, subject: Subject, room: Room): void {
  const { panel } = subject;
  if (panel.shape === 'radar') return;
  drawTargetWords(chart, subject);
  if (panel.shape === 'line') drawEnds(chart, subject, !room.hasLegend && panel.columns.length > 1);
  panel.columns.forEach((_column, index) => {
    if (isLying(panel)) drawAfterBars(chart, subject, index);
    else drawAbove(chart, subject, index);
  });
}

/** After the end of each line, apart from one another. */
function drawEnds(chart: Drawn, subject: Subject, isNamed: boolean): void {
  const { panel, look } = subject;
  const words = besideWords(subject, isNamed);
  const places = panel.columns.flatMap((column, index) => {
    const spot = spotsOf(chart, subject, index)[lastOf(column)];
    return spot ? { words: words[index] ?? '', x: spot.x, y: spot.y } : [];
  });
  places.sort((a, b) => a.y - b.y);
  let free = 0;
  for (const place of places) {
    place.y = Math.max(place.y, free);
    free = place.y + 1.25 * look.font.size;
  }
  for (const { words, x, y } of places) write(chart, subject, words, { x: x + gap(subject), y });
}

/** After the end of each bar that lies, or of its interval, and clear of a target. */
function drawAfterBars(chart: Drawn, subject: Subject, index: number): void {
  const { panel, look } = subject;
  const place = placeOf(chart, panel);
  const side = look.isRtl ? -1 : 1;
  const { figures } = panel.columns[index] as Column;
  spotsOf(chart, subject, index).forEach(({ x, y }, at) => {
    const { text = '', value = null, interval } = figures[at] ?? {};
    if (value === null) {
      // Why there is nothing stands where the bar would.
      if (index === 0) write(chart, subject, text, { x: place(0) + gap(subject), y });
      return;
    }
    const end = side * Math.max(side * x, interval ? side * place(interval[1]) : side * x);
    const target = panel.rows[at]?.target;
    const tick = target ? place(target.value) : end;
    const reach = widthOf(chart, subject, text) + 2 * look.font.size;
    const isInTheWay = side * (tick - end) > 0 && side * (tick - end) < reach;
    write(chart, subject, text, { x: (isInTheWay ? tick : end) + gap(subject), y });
  });
}

/** Over standing bars, and over the points of a line that is alone: all that have room, else the first. */
function drawAbove(chart: Drawn, subject: Subject, index: number): void {
  const { panel, look } = subject;
  const { columns, shape } = panel;
  const { figures } = columns[index] as Column;
  const spots = spotsOf(chart, subject, index);
  const [first, second] = spots;
  if (!first || (shape === 'line' && columns.length > 1)) return;
  const step = Math.abs((second?.x ?? chart.width) - first.x) / columns.length;
  const known = figures.flatMap(({ value }, at) => (value === null ? [] : at));
  const hasRoom = step > widthOf(chart, subject, figures[known[0] ?? 0]?.text ?? '') + 4;
  const shown = shape === 'line' ? known.slice(0, hasRoom ? -1 : 1) : known;
  if (shape === 'bar' && !hasRoom) return;
  for (const at of shown) {
    const { text, interval } = figures[at] as Figure;
    const spot = spots[at];
    if (!spot || (shape === 'line' && known.length === 1)) continue;
    const top = interval ? placeOf(chart, panel)(interval[1]) : spot.y;
    const align = shown.length > 1 ? 'center' : 'start';
    write(chart, subject, text, { x: spot.x, y: top - look.font.size, align });
  }
}

/** The target's name on its line, where lines begin. */
function drawTargetWords(chart: Drawn, subject: Subject): void {
  const { panel, look } = subject;
  if (!panel.target) return;
  const { left, right } = chart.chartArea;
  const y = placeOf(chart, panel)(panel.target.value) - 0.8 * look.font.size;
  const words = `${look.target} ${panel.target.text}`;
  write(chart, subject, words, { x: look.isRtl ? right : left, y });
}

interface Place extends Spot {
  readonly align?: CanvasTextAlign;
}

/** Writes on a rim of the surface, so that no line runs through the words. */
function write(chart: Drawn, { look }: Subject, words: string, { x, y, align }: Place): void {
  const { ctx } = chart;
  ctx.save();
  ctx.font = fontOf(look);
  ctx.direction = look.isRtl ? 'rtl' : 'ltr';
  ctx.textAlign = align ?? 'start';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = look.surface;
  ctx.strokeText(words, x, y);
  ctx.fillStyle = look.text;
  ctx.fillText(words, x, y);
  ctx.restore();
}

function widthOf({ ctx }: Drawn, { look }: Subject, words: string): number {
  ctx.save();
  ctx.font = fontOf(look);
  const { width } = ctx.measureText(words);
  ctx.restore();
  return width;
}

function fontOf({ font }: Look): string {
  return `600 ${font.size}px ${font.family}`;
}

function gap({ look }: Subject): number {
  return (look.isRtl ? -0.6 : 0.6) * look.font.size;
}
