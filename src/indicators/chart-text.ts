/** Words in lines that fit in `width` pixels, in the font that the canvas has. */
export function linesIn(
  ctx: CanvasRenderingContext2D,
  words: string,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && ctx.measureText(longer).width <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same in `most` lines, of which the last says by « … » that there is more. */
export function shortLinesIn(
  ctx: CanvasRenderingContext2D,
  words: string,
  { width, most }: { readonly width: number; readonly most: number },
): readonly string[] {
  const lines = linesIn(ctx, words, width);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

/** The line, or as much of it as fits in `width` pixels, ending with « … ». */
export function beginningIn(ctx: CanvasRenderingContext2D, line: string, width: number): string {
  if (ctx.measureText(line).width <= width) return line;
  let kept = line;
  while (kept && ctx.measureText(`${kept}…`).width > width) kept = kept.slice(0, -1);
  return `${kept}…`;
}
