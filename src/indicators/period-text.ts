/** Periods as people write them at the head of a row: « 2026 », « T1 2026 », « janv. 2026 », « 2017/18 ». */
import { monthNames } from '../messages/dates.js';
import { isPeriodKey, type Period } from './periods.js';

/** Each way of writing, and the key that it stands for; `2017-18` is left to the two years. */
const KEYS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^(\d{4})$/, (year) => `${year}`],
  [/^(\d{4})-?[tq]([1-4])$/i, (year, quarter) => `${year}-Q${quarter}`],
  [/^[tq] ?([1-4]) (\d{4})$/i, (quarter, year) => `${year}-Q${quarter}`],
  [/^([1-4])\S* (?:trimestre|quarter) (\d{4})$/i, (quarter, year) => `${year}-Q${quarter}`],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, (year, month) => `${year}-${month}`],
  [/^(\d{1,2})[/.](\d{4})$/, (month = '', year) => `${year}-${month.padStart(2, '0')}`],
  [/^(\p{L}+)\.? (\d{4})$/u, (name = '', year) => `${year}-${monthNamed(name)}`],
];

const YEARS = /^(\d{4}) ?[/–-] ?(\d{2}|\d{4})$/;

/** The period that a text names, in French or in English; nothing when it names none. */
export function periodNamed(text: string): string | Period | undefined {
  const written = text.trim().replace(/\s+/g, ' ');
  for (const [pattern, key] of KEYS) {
    const [, ...parts] = pattern.exec(written) ?? [];
    if (parts.length > 0 && isPeriodKey(key(...parts))) return key(...parts);
  }
  const [, first, last = ''] = YEARS.exec(written) ?? [];
  const end = last.length === 2 ? `${first?.slice(0, 2)}${last}` : last;
  return first && first < end ? { start: `${first}-01-01`, end: `${end}-12-31` } : undefined;
}

/** The number of the month whose name begins like this, with two digits. */
function monthNamed(name: string): string {
  const plain = simple(name);
  for (const language of ['fr', 'en'] as const) {
    const month = monthNames(language, 'long').findIndex((name) => simple(name).startsWith(plain));
    if (plain.length > 2 && month >= 0) return String(month + 1).padStart(2, '0');
  }
  return '';
}

function simple(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
