/**
 * A badge as one self-contained picture: no script, link, font or image from elsewhere, and at most
 * 4 KiB. Light colours are attributes, so that any renderer shows them and a strict policy takes
 * nothing away; a small style sheet turns them dark where the reader prefers that. Levels and trends
 * differ by shape as well as by colour.
 */
import type { BadgeContent } from './badge-content.js';
import { ARROWS, CAUTION, LEVEL_COLOURS, ringOf, SHAPES, TONE_COLOURS } from './badge-shapes.js';
import { whole } from './format.js';
import type { Bounds } from './indicator.js';
import {
  addLine,
  addShape,
  addText,
  bytesOf,
  escaped,
  escapedWithin,
  picture,
  type Sheet,
  type TextPlace,
} from './svg.js';
import { BOLD, cut, widthOf, wrap } from './text-layout.js';

export type BadgeVariant = 'compact' | 'card' | 'gauge';

/** The largest picture, in bytes of UTF-8. */
const MAX_BYTES = 4096;

/** Draws a badge. */
export function drawBadge(content: BadgeContent, variant: BadgeVariant): string {
  const draw = { compact, card, gauge }[variant];
  const room = ([sheet, height]: Drawing) =>
    MAX_BYTES - bytesOf(picture(sheet, height, { title: '', desc: '' }));
  const full = draw(content);
  const drawing = room(full) < LEAST_NAME ? draw(shortened(content)) : full;
  const title = escapedWithin(titleOf(content), Math.floor(room(drawing) / 2));
  const desc = escapedWithin(descriptionOf(content), room(drawing) - bytesOf(title));
  return picture(...drawing, { title, desc });
}

/** The bytes that a title and a description need at least. */
const LEAST_NAME = 512;

/** Texts made of signs that take many bytes each, such as stacked accents: one short line apiece. */
function shortened(content: BadgeContent): BadgeContent {
  const { label, facts, notes, value, source, trend } = content;
  const short = (text: string) => cut(text, 10);
  return {
    ...content,
    label: short(label),
    facts: facts.slice(0, 1).map(short),
    notes: notes.slice(0, 2).map(short),
    value: { ...value, number: short(value.number), before: '', after: short(value.after) },
    ...(source && { source: short(source) }),
    ...(trend && { trend: { ...trend, text: short(trend.text) } }),
  };
}

type Drawing = readonly [Sheet, number];

/** One line of at most 20 em of 16: the label gives way, its whole text stays in the title. */
function compact({ label, value, isFigure, level, notes, language }: BadgeContent): Drawing {
  const [size, padding, gap] = [13, 12, 10];
  const word = cut(level?.word ?? '', 8);
  const figure = cut(whole(value), level ? 7 : 13);
  const wide = (text: string, bold: boolean) => widthOf(text) * size * (bold ? BOLD : 1);
  const signed = level ? 15 + wide(word, true) + gap : 0;
  const after = (notes.length && 20) + signed + wide(figure, isFigure) + gap + 2 * padding;
  const shown = cut(label, (320 - after) / size);
  const width = Math.ceil(wide(shown, false) + after);
  const sheet: Sheet = { width, language, marks: [] };
  const line = { y: 21, size } as const;
  addText(sheet, { ...line, x: padding, colour: 'text' }, escaped(shown));
  let x = width - padding;
  if (notes.length > 0) {
    addShape(sheet, { x: x - 10, y: 11, colour: 'muted', line: 1.25 }, CAUTION);
    x -= 20;
  }
  if (level) {
    const colour = LEVEL_COLOURS[level.kind];
    addText(sheet, { ...line, x, colour, bold: true, anchor: 'end' }, escaped(word));
    x -= signed - gap;
    addShape(sheet, { x, y: 11, colour }, SHAPES[level.kind]);
    x -= gap;
  }
  const colour = isFigure ? 'text' : 'muted';
  addText(sheet, { ...line, x, colour, bold: isFigure, anchor: 'end' }, escaped(figure));
  return [sheet, 32];
}

/** A quiet panel: label, figure and level, then what a reader needs to believe them. */
function card(content: BadgeContent): Drawing {
  const { label, value, isFigure, level, language } = content;
  const sheet: Sheet = { width: 320, language, marks: [] };
  const x = 20;
  let y = addLines(sheet, { x, y: 16, size: 15, colour: 'text', bold: true }, [label, 2]);
  if (isFigure) {
    addText(
      sheet,
      { x, y: y + 42, size: 38, colour: 'text', bold: true },
      figureOf(value, [38, 280]),
    );
    y += 52;
  } else {
    y = addLines(sheet, { x, y: y + 8, size: 19, colour: 'muted' }, [whole(value), 2]);
  }
  if (level) y = addLevel(sheet, { x, y, size: 15 }, level);
  return [sheet, smallPrint(content, sheet, { x, y: y + 8, size: 13 })];
}

/** A half ring from the least to the most, its bounds marked; without a scale, the figure alone. */
function gauge(content: BadgeContent): Drawing {
  const { label, value, isFigure, level, language } = content;
  const sheet: Sheet = { width: 280, language, marks: [] };
  const middle = { x: 140, anchor: 'middle' } as const;
  let y = addLines(sheet, { ...middle, y: 16, size: 15, colour: 'text', bold: true }, [label, 2]);
  if (content.gauge) {
    drawRing(sheet, y + 110, content);
    y += 64;
  }
  if (isFigure) {
    const figure = figureOf(value, [34, content.gauge ? 168 : 240]);
    addText(sheet, { ...middle, y: y + 42, size: 34, colour: 'text', bold: true }, figure);
    y += 52;
  } else {
    y = addLines(sheet, { ...middle, y: y + 8, size: 18, colour: 'muted' }, [whole(value), 2]);
  }
  if (level) y = addLevel(sheet, { ...middle, y, size: 15 }, level);
  return [sheet, smallPrint(content, sheet, { ...middle, y: y + 8, size: 12 })];
}

function drawRing(sheet: Sheet, y: number, { gauge, level }: BadgeContent): void {
  if (!gauge) return;
  const { whole, part, gaps, ticks } = ringOf(gauge, sheet.width / 2, y);
  addLine(sheet, whole, ['border', 3]);
  if (part) addLine(sheet, part, [level ? LEVEL_COLOURS[level.kind] : 'accent', 14]);
  if (gaps) {
    addLine(sheet, gaps, ['surface', 5]);
    addLine(sheet, ticks, ['text', 1.5]);
  }
}

type Line = Pick<TextPlace, 'x' | 'y' | 'size' | 'anchor'>;

/** The word of the level behind its shape; returns where the next line begins. */
function addLevel(sheet: Sheet, line: Line, level: NonNullable<BadgeContent['level']>): number {
  const colour = LEVEL_COLOURS[level.kind];
  return addMarked(sheet, { ...line, colour, bold: true }, [level.word, SHAPES[level.kind]]);
}

/** Trend, cautions, facts and source, in small; returns the height of the whole picture. */
function smallPrint(content: BadgeContent, sheet: Sheet, line: Line): number {
  const { trend, notes, facts, source } = content;
  let { y } = line;
  if (trend) {
    const place = { ...line, y, colour: TONE_COLOURS[trend.tone], line: 1.5 };
    y = addMarked(sheet, place, [trend.text, ARROWS[trend.kind]]);
  }
  for (const note of notes) {
    y = addMarked(sheet, { ...line, y, colour: 'text', line: 1.25 }, [note, CAUTION]);
  }
  for (const [text, most] of [
    [facts.join(' · '), 3],
    [source ?? '', 2],
  ] as const) {
    y = addLines(sheet, { ...line, y, colour: 'muted' }, [text, most]);
  }
  return Math.ceil(y + 14);
}

/** One line behind a shape, which stands close to it wherever the line is anchored. */
function addMarked(
  sheet: Sheet,
  place: TextPlace & { readonly line?: number },
  [text, path]: readonly [string, string],
): number {
  const { line, size, bold, colour } = place;
  const wide = size * (bold ? BOLD : 1);
  const shown = cut(text, (sheet.width - 57) / wide);
  const half = place.anchor ? (widthOf(shown) * wide * 0.95 + 16) / 2 : 0;
  const [x, y] = [place.x - half, place.y + size * 0.87 - 7];
  addShape(sheet, { x, y, colour, ...(line && { line }) }, path);
  return addLines(sheet, { ...place, x: place.x + (half ? 8 : 16) }, [shown, 1]);
}

/** Writes a text in as many lines as it needs, `most` at the most; returns where the next begins. */
function addLines(sheet: Sheet, place: TextPlace, [text, most]: readonly [string, number]): number {
  const { size, bold } = place;
  const width = (sheet.width - 40) / (size * (bold ? BOLD : 1));
  const lines = wrap(text, width, most);
  const height = size * 1.4;
  lines.forEach((line, index) => {
    const y = place.y + height * index + size;
    addText(sheet, { ...place, y }, escaped(line.replace(/ ·$/, '')));
  });
  return place.y + height * lines.length;
}

/** The figure of a size with its unit set smaller, or alone where both are wider than there is room. */
function figureOf({ before, number, after }: BadgeContent['value'], [size, room]: Bounds): string {
  const kept = cut(number, room / (size * BOLD));
  const unit = Math.round(size * 0.47);
  const small = (text: string) => text && `<tspan font-size="${unit}">${escaped(text)}</tspan>`;
  const width = (widthOf(kept) * size + widthOf(before + after) * unit) * BOLD;
  return kept === number && width <= room
    ? small(before) + escaped(kept) + small(after)
    : escaped(kept);
}

function titleOf({ label, value, level }: BadgeContent): string {
  return [label, whole(value), level?.word].filter(Boolean).join(' – ');
}

function descriptionOf({ trend, notes, facts, source, details }: BadgeContent): string {
  return [...notes, trend?.text, ...facts, source, ...details]
    .flatMap((text) => (text ? [/[.!?…]$/.test(text) ? text : `${text}.`] : []))
    .join(' ');
}
