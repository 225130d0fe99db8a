/**
 * Days, months and years as a language writes them, alone or from one to another. French and English
 * are written here, for the reason told in `numbers.ts`; others by `Intl`.
 */

/** The names of months; what stands before the bar is the short one. */
const NAMES: Readonly<Record<string, string>> = {
  fr: 'janv|ier févr|ier mars avr|il mai juin juil|let août sept|embre oct|obre nov|embre déc|embre',
  en: 'Jan|uary Feb|ruary Mar|ch Apr|il May Jun|e Jul|y Aug|ust Sep|tember Oct|ober Nov|ember Dec|ember',
};

/** Writes from a date to another of the same form: `2026`, `2026-07` or `2026-07-02`. */
export type DateWriter = (from: string, to: string) => string;

/** The twelve months of a language that travels with each element. */
export function monthNames(language: 'fr' | 'en', month: 'long' | 'short'): readonly string[] {
  const point = language === 'fr' ? '.' : '';
  return (NAMES[language] ?? '')
    .split(' ')
    .map((name) => (month === 'long' ? name.replace('|', '') : name.replace(/\|.*/, point)));
}

/**
 * Writes dates in a language, as short as they can be said: « 2026 », « janvier–juin 2026 »,
 * « 3 mars – 12 mai 2026 », « May 3 – 12, 2026 ».
 */
export function dateWriter(language: string, month: 'long' | 'short' = 'long'): DateWriter {
  if (language === 'en') return inEnglish(monthNames('en', month));
  return language.startsWith('fr') ? inFrench(monthNames('fr', month)) : byIntl(language, month);
}

function inFrench(names: readonly string[]): DateWriter {
  const write = (year = '', month = '', day = '') =>
    joined(day === '01' ? '1er' : day.replace(/^0/, ''), names[Number(month) - 1], year);
  return (from, to) => {
    const { start, end, sameYear, sameMonth } = partsOf(from, to);
    if (from === to) return write(...end);
    const [year, month, day] = start;
    const first = write(sameYear ? '' : year, sameMonth ? '' : month, day);
    return first + (first.includes(' ') ? '\u00a0– ' : '–') + write(...end);
  };
}

function inEnglish(names: readonly string[]): DateWriter {
  const write = (year = '', month = '', day = '') => {
    const inYear = joined(names[Number(month) - 1], day.replace(/^0/, ''));
    return joined(day && year ? `${inYear},` : inYear, year);
  };
  return (from, to) => {
    const { start, end, sameYear, sameMonth } = partsOf(from, to);
    if (from === to) return write(...end);
    const [[year, month, day], [endYear, endMonth, endDay]] = [start, end];
    const last = write(endYear, sameMonth ? '' : endMonth, endDay);
    return `${write(sameYear ? '' : year, month, day)}\u00a0– ${last}`;
  };
}

function partsOf(from: string, to: string) {
  const [start, end] = [from.split('-'), to.split('-')];
  const sameYear = start[0] === end[0];
  return { start, end, sameYear, sameMonth: sameYear && start[1] === end[1] };
}

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter(Boolean).join(' ');
}

function byIntl(language: string, month: 'long' | 'short'): DateWriter {
  /** The format of years, months or days, by the length of such a date. */
  const formats = new Map<number, Intl.DateTimeFormat>();
  const formatOf = ({ length }: string) => {
    const options: Intl.DateTimeFormatOptions = {
      year: 'numeric',
      ...(length > 4 && { month }),
      ...(length > 7 && { day: 'numeric' }),
      timeZone: 'UTC',
    };
    const format = formats.get(length) ?? new Intl.DateTimeFormat(language, options);
    formats.set(length, format);
    return format;
  };
  return (from, to) => {
    const [start, end] = [Date.parse(from), Date.parse(to)];
    // A range takes twenty times as long.
    return from === to ? formatOf(from).format(start) : formatOf(from).formatRange(start, end);
  };
}
