/**
 * How wide a text is and where its lines break, without a page to measure it in. Widths are those of
 * DejaVu Sans, with Verdana the widest face that `system-ui` stands for, so that a line which fits here
 * fits everywhere.
 */

// No character is free, so that a line of marks without letters ends as well.
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,:;'’!|·\u202f\p{M}\u200b-\u200f]/u, 0.32],
  [/[ftr ()[\]/\u00a0"-]/, 0.4],
  [/[sczJLkvxy«»]/, 0.58],
  [/[mwMWQO@%—…]/, 0.96],
  [/[\p{Lu}&+=<>#~]/u, 0.74],
  [/[\p{Ll}\p{Nd}\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.635],
];

/** How much wider the bold face is. */
export const BOLD = 1.12;

/** The width of a text in em. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 1.05;
  return width;
}

/** The text, or as much of it as fits in `width` em, ending with « … ». */
export function cut(text: string, width: number): string {
  const room = width - widthOf('…');
  let [used, end, kept] = [0, 0, 0];
  for (const character of text) {
    used += widthOf(character);
    if (used > width) return `${text.slice(0, kept).trimEnd()}…`;
    end += character.length;
    if (used <= room) kept = end;
  }
  return text;
}

/** The text in at most `most` lines of `width` em, broken at spaces, the last one cut. */
export function wrap(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest && lines.length < most - 1) {
    const line = firstLine(rest, width);
    lines.push(cut(line, width));
    rest = rest.slice(line.length).trim();
  }
  return rest ? [...lines, cut(rest, width)] : lines;
}

/** As many words as fit, one at least. */
function firstLine(text: string, width: number): string {
  if (cut(text, width) === text) return text;
  let end = text.indexOf(' ');
  if (end < 0) return text;
  for (let next = end; next > 0 && widthOf(text.slice(0, next)) <= width; ) {
    end = next;
    next = text.indexOf(' ', end + 1);
  }
  return text.slice(0, end);
}
