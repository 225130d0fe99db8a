/**
 * The words written in a drawing, so that nobody has to measure with the eye: values where there is
 * room for them, the names of series at the ends of their lines, the target on its line.
 */
import { isDense } from './chart-config.js';
import type { Look } from './chart-look.js';
import { type Drawn, placeOf, type Spot, type Subject, spotsOf } from './chart-marks.js';
import { type Column, type Figure, isLying, needsLegend } from './panel.js';
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
  const widest = (words: readonly string[]) =>
    Math.max(0, ...words.map((each) => widthOf(chart, subject, each)));
  const named = widest(besideWords(subject, true));
  const hasNames = isSeveral && !needsLegend(panel) && named < MOST_OF_WIDTH * chart.width;
  const beside = hasNames ? named : widest(besideWords(subject, false));
  const end = Math.max(beside, widest(targetWords(chart, subject))) + look.font.size;
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
  if (isLying(panel)) {
    const figures = panel.columns.flatMap((column) => column.figures);
    return figures.flatMap(({ value, text }) => (value === null ? [] : text));
  }
  if (panel.shape === 'bar') return [];
  return panel.columns.map((column) => {
    const value = column.figures[lastOf(column)]?.text ?? '';
    return isNamed ? `${value} ${textIn(column.label, look.language)}` : value;
  });
}

/** The target of all, at the end of its line: in two lines where one would be long. */
function targetWords(chart: Drawn, subject: Subject): readonly string[] {
  const { panel, look } = subject;
  if (!panel.target) return [];
  const words = `${look.target} ${panel.target.text}`;
  const isShort = widthOf(chart, subject, words) < MOST_OF_WIDTH * 0.7 * chart.width;
  return isShort ? [words] : [look.target, panel.target.text];
}

function lastOf({ figures }: Column): number {
  return figures.findLastIndex(({ value }) => value !== null);
}

/** Writes the words over a drawing that was given the room. */
export function drawLabels(chart: Drawn, subject: Subject, room: Room): void {
  const { panel } = subject;
  if (panel.shape === 'radar') return;
  if (!isLying(panel)) drawEnds(chart, subject, !room.hasLegend && panel.columns.length > 1);
  panel.columns.forEach((_column, index) => {
    if (isLying(panel)) drawAfterBars(chart, subject, index);
    else drawBeside(chart, subject, index);
  });
}

/** After the end of each line, and of the target's, apart from one another. */
function drawEnds(chart: Drawn, subject: Subject, isNamed: boolean): void {
  const { panel, look } = subject;
  const words = besideWords(subject, isNamed);
  const { left, right, bottom } = chart.chartArea;
  const places = panel.columns.flatMap((column, index) => {
    const spot = words.length > 0 && spotsOf(chart, subject, index)[lastOf(column)];
    return spot ? { words: [words[index] ?? ''], x: spot.x, y: spot.y, isQuiet: false } : [];
  });
  if (panel.target) {
    const y = placeOf(chart, panel)(panel.target.value);
    const x = look.isRtl ? left : right;
    places.push({ words: [...targetWords(chart, subject)], x, y, isQuiet: true });
  }
  const line = 1.25 * look.font.size;
  for (const { words, x, y, isQuiet } of setApart(places, line, bottom + line / 2)) {
    words.forEach((each, at) => {
      const shift = (at - (words.length - 1) / 2) * line;
      write(chart, subject, each, { x: x + gap(subject), y: y + shift, isQuiet });
    });
  }
}

/** From the top to the bottom, each as near to its place as the words of the others allow. */
function setApart<T extends { readonly words: readonly string[]; y: number }>(
  places: T[],
  line: number,
  lowest: number,
): readonly T[] {
  places.sort((a, b) => a.y - b.y);
  const half = ({ words }: T) => (words.length * line) / 2;
  let free = 0;
  for (const place of places) {
    place.y = Math.max(place.y, free + half(place));
    free = place.y + half(place);
  }
  free = lowest;
  for (const place of places.toReversed()) {
    place.y = Math.min(place.y, free - half(place));
    free = place.y - half(place);
  }
  return places;
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
    // A bar below 0 ends where it begins: at 0, or at the end of an interval beyond.
    const end = side * Math.max(side * x, side * place(Math.max(0, interval?.[1] ?? 0)));
    const target = panel.rows[at]?.target;
    const tick = target ? place(target.value) : end;
    const reach = widthOf(chart, subject, text) + 2 * look.font.size;
    const isInTheWay = side * (tick - end) > 0 && side * (tick - end) < reach;
    write(chart, subject, text, { x: (isInTheWay ? tick : end) + gap(subject), y });
  });
}

/** At the ends of standing bars, and over the points of a line that is alone: all that have room, else the first; of many, none. */
function drawBeside(chart: Drawn, subject: Subject, index: number): void {
  const { panel, look } = subject;
  const { columns, shape } = panel;
  const { figures } = columns[index] as Column;
  const spots = spotsOf(chart, subject, index);
  const [first, second] = spots;
  if (!first || (shape === 'line' && (columns.length > 1 || isDense(figures)))) return;
  const step = Math.abs((second?.x ?? chart.width) - first.x) / columns.length;
  const known = figures.flatMap(({ value }, at) => (value === null ? [] : at));
  const width = (words = '') => widthOf(chart, subject, words) + 4;
  const { text: whole, bare: short = whole } = figures[known[0] ?? 0] as Figure;
  // The first of a line says the unit; it begins at the axis, and reaches further than the others.
  const needed = shape === 'line' ? width(whole) + width(short) / 2 : width(whole);
  const hasRoom = step > needed;
  if (shape === 'bar' && !hasRoom && step <= width(short)) return;
  const shown = shape === 'line' ? known.slice(0, hasRoom ? -1 : 1) : known;
  for (const at of shown) {
    const { text, bare = text, value, interval } = figures[at] as Figure;
    const spot = spots[at];
    if (!spot || (shape === 'line' && known.length === 1)) continue;
    // The first of a line stands on the axis, whose numbers are to stay free.
    const isStart = shape === 'line' && at === 0;
    const isWhole = shape === 'line' ? at === known[0] : hasRoom;
    const words = isWhole ? text : bare;
    const reach = isStart ? width(words) : width(words) / 2;
    const near = spots.filter(
      ({ x }, each) => known.includes(each) && Math.abs(x - spot.x) < reach,
    );
    const ends = interval?.map(placeOf(chart, panel)) ?? [];
    const reached = [spot.y, ...near.map(({ y }) => y), ...ends];
    const above = Math.min(...reached) - look.font.size;
    const below = Math.max(...reached) + look.font.size;
    const line = isStart ? lineAt(reach, spot, spots[known[1] ?? 0]) : spot.y;
    // Where a line climbs, under its first point is nearer than over all that the words reach.
    const isNearer =
      below - spot.y < spot.y - Math.min(above, line - look.font.size) &&
      below + look.font.size < chart.chartArea.bottom;
    const isUnder = shape === 'bar' ? (value ?? 0) < 0 : isNearer;
    write(chart, subject, words, {
      x: spot.x,
      y: isUnder ? below : above,
      align: isStart ? 'start' : 'center',
    });
  }
}

/** How high the line from one point to the next is, so far from the first. */
function lineAt(reach: number, from: Spot, to = from): number {
  const length = Math.abs(to.x - from.x) || 1;
  return from.y + Math.min(1, reach / length) * (to.y - from.y);
}

interface Place extends Spot {
  readonly align?: CanvasTextAlign;
  readonly isQuiet?: boolean;
}

/** Writes on a rim of the surface, so that no line runs through the words. */
function write(chart: Drawn, { look }: Subject, words: string, place: Place): void {
  const { x, y, align, isQuiet } = place;
  const { ctx } = chart;
  ctx.save();
  ctx.font = fontOf(look, isQuiet ? 400 : 600);
  ctx.direction = look.isRtl ? 'rtl' : 'ltr';
  ctx.textAlign = align ?? 'start';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = look.surface;
  ctx.strokeText(words, x, y);
  ctx.fillStyle = isQuiet ? look.muted : look.text;
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

function fontOf({ font }: Look, weight = 600): string {
  return `${weight} ${font.size}px ${font.family}`;
}

function gap({ look }: Subject): number {
  return (look.isRtl ? -0.6 : 0.6) * look.font.size;
}
