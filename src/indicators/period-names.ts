import { fill } from '../messages/wording.js';
import { periodWriter } from './format.js';
import { keyOf, type Period } from './periods.js';

/** Names the periods of a chart, where many stand side by side: quarters are « T1 2026 ». */
export function periodNamer(
  { language, words }: { readonly language: string; readonly words: { readonly quarter: string } },
  month?: 'short',
): (period: string | Period) => string {
  const write = periodWriter(language, month);
  return (period) => {
    const [, year, n] = /^(\d+)-Q(\d)$/.exec(keyOf(period) ?? '') ?? [];
    return year && n ? fill(words.quarter, { year, n }) : write(period);
  };
}
