/** Tables as spreadsheets write them: CSV with `;`, `,` or tabs, decimal commas, in one of three encodings. */
import { at, invalid } from '../validation/readers.js';

const WIDE: Readonly<Record<string, string>> = { '255,254': 'utf-16le', '254,255': 'utf-16be' };

/** The text of a file: UTF-16 where a BOM says so, else UTF-8, else Windows-1252, as Excel saves CSV. */
export function textOf(bytes: Uint8Array): string {
  const wide = WIDE[`${bytes[0]},${bytes[1]}`];
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    // As a part of more, for some Nodes take a whole for Latin-1: https://github.com/nodejs/node/issues/56542
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}

/**
 * The rows of a CSV text (RFC 4180), each a list of cells; empty rows are left out. The separator is
 * the one that a line `sep=;` before them names, else that the first row holds most of. A quote out of
 * place is an InvalidDataError.
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const [before = '', named] = /^\ufeff?(?:sep=([;,\t])\r?\n)?/i.exec(text) ?? [];
  const source = text.slice(before.length);
  const separator = named ?? separatorOf(source);
  const cell = new RegExp(`("(?:[^"]|"")*"|[^"${separator}\\r\\n]*)(${separator}|\\r?\\n|$)`, 'y');
  const rows: string[][] = [[]];
  let end = '';
  // A separator at the very end leaves one empty cell to read.
  while (cell.lastIndex < source.length || end === separator) {
    const [, found = '', after = ''] = cell.exec(source) ?? [];
    if (cell.lastIndex === 0) {
      throw invalid(
        at('row', rows.length),
        undefined,
        'quoted in pairs',
        'des guillemets par paires',
      );
    }
    const bare = found.startsWith('"') ? found.slice(1, -1).replaceAll('""', '"') : found;
    rows.at(-1)?.push(bare.trim());
    if (after && after !== separator) rows.push([]);
    end = after;
  }
  return rows.filter((row) => row.some(Boolean));
}

/** A number as people type it: `7,3`, `1 234.5`, `-2`, `−2`, `95 %`; NaN when it is none. */
export function parseNumber(text: string): number {
  const bare = text
    .replace(/[\s\u00a0\u202f]|%$/g, '')
    .replace(',', '.')
    .replace('−', '-');
  return /^[-+]?\d+(\.\d+)?$/.test(bare) ? Number(bare) : Number.NaN;
}

function separatorOf(text: string): string {
  const header = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1)[0] ?? '';
  const counted = [';', ',', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.sign ?? ';';
}
