/**
 * Numbers as a language writes them. French and English, which travel with each element, are written
 * here: the first format that a page asks of `Intl` takes Chromium 50 ms, and 200 on a slow telephone,
 * a fifth of the time until a question can be seen. Other languages are left to `Intl`.
 */

/** How many decimals to write, and a plus sign or none. */
export type Digits = Pick<
  Intl.NumberFormatOptions,
  'minimumFractionDigits' | 'maximumFractionDigits' | 'signDisplay'
>;

/** As wide as a plus, and read aloud, which a hyphen is not. */
export const MINUS = '\u2212';

/** The marks of decimals and of thousands. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  fr: [',', '\u202f'],
  en: ['.', ','],
};

/**
 * Writes a number with at most three decimals, unless told otherwise; below 0 with a true minus sign.
 */
export function writeNumber(value: number, language: string, digits: Digits = {}): string {
  const [decimal, group] = MARKS[language] ?? [];
  // So large a number is written with an exponent by the browser, and nowhere else.
  if (group === undefined || Math.abs(value) >= 1e21)
    return formatFor(language, digits).format(value).replace('-', MINUS);
  const { minimumFractionDigits: least = 0, signDisplay } = digits;
  const { maximumFractionDigits: most = Math.max(least, 3) } = digits;
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(most).split('.');
  const decimals = fraction.replace(/0+$/, '').padEnd(least, '0');
  const isZero = !/[1-9]/.test(whole + decimals);
  const sign = isZero ? '' : value < 0 ? MINUS : signDisplay ? '+' : '';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return sign + grouped + (decimals && decimal + decimals);
}

const made = new Map<string, Intl.NumberFormat>();

/** The format of a language, made once: to make one takes as long as to write fifty numbers. */
export function formatFor(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const format = made.get(key) ?? new Intl.NumberFormat(language, options);
  made.set(key, format);
  return format;
}
