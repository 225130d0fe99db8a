/**
 * A few strokes of SVG: texts and paths on a sheet that reads from left to right or from right to
 * left, in the colours of light and dark pages, well-formed whatever the texts hold.
 */

/** Each colour on paper, and on a dark page. */
const COLOURS = {
  surface: ['#ffffff', '#17181c'],
  text: ['#1c1b1f', '#ecebef'],
  muted: ['#5a5860', '#b3b1ba'],
  border: ['#85838c', '#7d7b85'],
  accent: ['#0f5c66', '#6fd0d6'],
  negative: ['#a8241b', '#ff9a8f'],
  neutral: ['#7a5600', '#e8c35a'],
  positive: ['#1a6b3a', '#7fd69b'],
} as const;

export type Colour = keyof typeof COLOURS;

/** What is being drawn: marks are added to it, in the order of painting. */
export interface Sheet {
  readonly width: number;
  readonly language: string;
  readonly marks: string[];
}

/** Where and how a text stands; `x` is counted from the side where reading starts. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: Colour;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Where and how a path of ten by ten stands; `line` is the width of a stroke, else it is filled. */
export interface ShapePlace {
  readonly x: number;
  readonly y: number;
  readonly colour: Colour;
  readonly line?: number;
}

const RTL = /^(ar|fa|he|ur|yi)\b/;

/** Writes a text, already escaped. */
export function addText(sheet: Sheet, place: TextPlace, escaped: string): void {
  const { x, y, size, colour, bold, anchor } = place;
  const weight = bold ? ' font-weight="600"' : '';
  const from = anchor ? ` text-anchor="${anchor}"` : '';
  sheet.marks.push(
    `<text x="${across(sheet, x)}" y="${short(y)}" font-size="${size}"${weight}${from}${tint(colour)}>${escaped}</text>`,
  );
}

/** Draws a shape of ten by ten whose near upper corner is at `x` and `y`; arrows turn with the reading. */
export function addShape(sheet: Sheet, { x, y, colour, line }: ShapePlace, path: string): void {
  const move = isRtl(sheet)
    ? `translate(${short(sheet.width - x)} ${short(y)})scale(-1 1)`
    : `translate(${short(x)} ${short(y)})`;
  const stroke = line ? ` fill="none" stroke="currentColor" stroke-width="${line}"` : '';
  sheet.marks.push(`<path transform="${move}"${stroke}${tint(colour)} d="${path}"/>`);
}

/** Draws a line that does not turn with the reading, such as the arc of a gauge. */
export function addLine(
  sheet: Sheet,
  path: string,
  [colour, width]: readonly [Colour, number],
): void {
  sheet.marks.push(
    `<path fill="none" stroke="currentColor" stroke-width="${width}"${tint(colour)} d="${path}"/>`,
  );
}

/** The whole picture: on a panel, with its name, its description, and its colours for dark pages. */
export function picture(
  sheet: Sheet,
  height: number,
  named: { title: string; desc: string },
): string {
  const { width, marks } = sheet;
  const language = sheet.language.replace(/[^\w-]/g, '');
  const [w, h] = [short(width), short(height)];
  const panel = `<rect x=".5" y=".5" width="${w - 1}" height="${h - 1}" rx="8"`;
  const body = `${panel}${tint('surface')}/>${panel} fill="none" stroke="currentColor" stroke-opacity=".5"${tint('border')}/>${marks.join('')}`;
  const used = Object.entries(COLOURS).filter(([name]) => body.includes(`"avis-${name}"`));
  const dark = used.map(([name, [, colour]]) => `.avis-${name}{color:${colour}}`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" xml:lang="${language}" lang="${language}"${isRtl(sheet) ? ' direction="rtl"' : ''} font-family="system-ui,sans-serif" fill="currentColor"><title>${named.title}</title><desc>${named.desc}</desc><style>@media(prefers-color-scheme:dark){${dark}}</style>${body}</svg>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as XML may hold it: markup escaped, controls and tricks of direction left out. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}

/** As much of a text as takes `most` bytes once escaped, ending with « … » where it was cut. */
export function escapedWithin(text: string, most: number): string {
  const whole = escaped(text);
  if (bytesOf(whole) <= most) return whole;
  let kept = '';
  let size = bytesOf('…');
  for (const character of text) {
    const next = escaped(character);
    size += bytesOf(next);
    if (size > most) break;
    kept += next;
  }
  return `${kept}…`;
}

/** The size of a text in UTF-8. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function tint(colour: Colour): string {
  return ` class="avis-${colour}" color="${COLOURS[colour][0]}"`;
}

function across(sheet: Sheet, x: number): number {
  return short(isRtl(sheet) ? sheet.width - x : x);
}

function isRtl({ language }: Sheet): boolean {
  return RTL.test(language);
}

function short(number: number): number {
  return Math.round(number * 10) / 10;
}
