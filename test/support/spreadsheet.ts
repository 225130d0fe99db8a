/** A real spreadsheet, LibreOffice without its window: what it makes of a CSV file. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = '/usr/bin/localc';
if (!existsSync(PROGRAM)) {
  const missing = 'LibreOffice is not installed here (Debian: apt-get install libreoffice-calc).';
  if (process.env.CI_ENGINES === 'all') throw new Error(missing);
  console.warn(`${missing} What a spreadsheet makes of a CSV file is not tested.`);
}

/** The spreadsheets found on this machine: for `test.each`. */
export const SPREADSHEETS: readonly string[] = existsSync(PROGRAM) ? [PROGRAM] : [];

/** One cell, as the spreadsheet holds it. */
export interface Cell {
  /** `string`, `float`, `date`, `percentage`. */
  readonly type: string;
  readonly text: string;
  /** The number or the day behind the text. */
  readonly value?: string;
}

/**
 * Opens a CSV text: how many formulas the spreadsheet sees in it, and its cells in their order. The
 * filter is what its window asks of whoever opens a file: separator, quote and encoding by their
 * numbers, the first line, formats, language, and whether dates are to be found.
 */
export function opened(
  csv: string,
  filter: string,
): { readonly formulas: number; readonly cells: readonly Cell[] } {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
  try {
    writeFileSync(join(folder, 'file.csv'), csv);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const flags = ['--headless', profile, `--infilter=CSV:${filter}`, '--convert-to', 'fods'];
    execFileSync(PROGRAM, [...flags, '--outdir', folder, join(folder, 'file.csv')], {
      stdio: 'ignore',
    });
    const written = readFileSync(join(folder, 'file.fods'), 'utf8');
    const sheet = written.slice(written.indexOf('<office:spreadsheet>'));
    return {
      formulas: sheet.match(/table:formula=/g)?.length ?? 0,
      cells: [...sheet.matchAll(CELL)].map(([, attributes = '', text = '']) => {
        const [, type = ''] = /office:value-type="(\w+)"/.exec(attributes) ?? [];
        const [, value] = /office:(?:date-)?value="([^"]*)"/.exec(attributes) ?? [];
        return { type, text: read(text), ...(value !== undefined && { value }) };
      }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const CELL = /<table:table-cell([^>]*)>\s*<text:p>(.*?)<\/text:p>/g;

/** The text of a cell, its signs and runs of spaces undone. */
function read(xml: string): string {
  return xml
    .replaceAll(/<text:s[^>]*>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
