/**
 * The texts of a table of a page, row by row. A cell that spans several places stands in each of them.
 * The mark of a note in `<sup>` is left out of figures, where it would be read as one more digit.
 */
export function tableRows(table: HTMLTableElement): readonly (readonly string[])[] {
  const rows = [...table.rows];
  const texts = rows.map((): string[] => []);
  rows.forEach(({ cells, parentNode }, at) => {
    for (const cell of cells) {
      const column = firstFree(texts[at] ?? []);
      const text = textOf(cell, at > 0 && column > 0);
      const height = cell.rowSpan || rows.length; // 0: down to the end of its part
      for (let down = at; down < at + height && rows[down]?.parentNode === parentNode; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          (texts[down] ?? [])[column + right] = text;
        }
      }
    }
  });
  return texts;
}

function firstFree(texts: readonly string[]): number {
  let column = 0;
  while (column in texts) column += 1;
  return column;
}

function textOf(cell: HTMLTableCellElement, isFigure: boolean): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  if (isFigure) for (const note of copy.querySelectorAll('sup')) note.remove();
  return copy.textContent?.trim() ?? '';
}
