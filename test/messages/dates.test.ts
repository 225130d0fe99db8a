import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateWriter, monthNames } from '../../src/messages/dates.js';

/** Browsers differ in the space around a dash. */
const dashed = (text: string) => text.replace(/\s?–\s?/g, '–');

describe('dates', () => {
  it.each([
    ['fr', '2026', '2026', '2026'],
    ['fr', '2025', '2026', '2025–2026'],
    ['fr', '2026-02', '2026-02', 'février 2026'],
    ['fr', '2026-01', '2026-06', 'janvier–juin 2026'],
    ['fr', '2025-12', '2026-02', 'décembre 2025\u00a0– février 2026'],
    ['fr', '2026-07-01', '2026-07-01', '1er juillet 2026'],
    ['fr', '2026-05-01', '2026-05-12', '1er–12 mai 2026'],
    ['fr', '2026-03-03', '2026-05-12', '3 mars\u00a0– 12 mai 2026'],
    ['fr', '2025-05-03', '2026-05-12', '3 mai 2025\u00a0– 12 mai 2026'],
    ['fr-ca', '2026-03-01', '2026-03-01', '1er mars 2026'],
    ['en', '2025', '2026', '2025\u00a0– 2026'],
    ['en', '2026-01', '2026-06', 'January\u00a0– June 2026'],
    ['en', '2026-07-02', '2026-07-02', 'July 2, 2026'],
    ['en', '2026-05-03', '2026-05-12', 'May 3\u00a0– 12, 2026'],
    ['en', '2026-03-03', '2026-05-12', 'March 3\u00a0– May 12, 2026'],
    ['en', '2025-03-03', '2026-03-12', 'March 3, 2025\u00a0– March 12, 2026'],
    ['de', '2026-07-02', '2026-07-02', '2. Juli 2026'],
  ])('in %s from %s to %s are written « %s »', (language, from, to, written) => {
    expect(dateWriter(language)(from, to)).toBe(written);
  });

  it.each(['long', 'short'] as const)('have the %s names that browsers know', (month) => {
    for (const language of ['fr', 'en'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      const names = [...Array(12).keys()].map((index) => format.format(Date.UTC(2000, index)));
      expect(monthNames(language, month)).toEqual(names);
    }
  });

  it('are written in French and English as the browser does it, the 1er apart', () => {
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((days) => new Date(Date.UTC(2022, 0, 1) + days * 86_400_000).toISOString());
    const length = fc.constantFrom(4, 7, 10);
    const month = fc.constantFrom('long', 'short');
    fc.assert(
      fc.property(
        fc.constantFrom('fr', 'en'),
        month,
        length,
        day,
        day,
        (language, name, size, ...days) => {
          const [from = '', to = ''] = days.sort().map((each) => each.slice(0, size));
          const format = new Intl.DateTimeFormat(language, {
            year: 'numeric',
            ...(size > 4 && { month: name }),
            ...(size > 7 && { day: 'numeric' }),
            timeZone: 'UTC',
          });
          const byBrowser = format.formatRange(Date.parse(from), Date.parse(to));
          const written = dateWriter(language, name)(from, to).replaceAll('1er', '1');
          expect(dashed(written)).toBe(dashed(byBrowser));
        },
      ),
      { seed: 20260713 },
    );
  });
});
