/**
 * CSV as RFC 4180 says, every cell quoted, but with `;`: a spreadsheet that is set to French takes a
 * line with commas for one cell. It also runs a cell that looks like a formula, and some cells are what
 * strangers wrote: those get an apostrophe before them, which makes them text.
 */

// The full-width forms too: some spreadsheets take them for the sign.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One line of cells. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(';')}\r\n`;
}

function quoted(cell: string): string {
  return `"${(FORMULA.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
}
