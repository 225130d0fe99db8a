/**
 * Personal data that a person typed in a free text, so that it can be pointed out before it is sent.
 *
 * Rather too little than too much, since a warning that cries wolf is no longer read: what carries a
 * key (NIR, IBAN, card) must have the right one, and what looks like a date, a measure or a file
 * number stays unsaid. What a pattern repeats is bounded, or is read once, so the time taken grows with
 * the length of the text, whatever the text holds.
 */

/** `nir` is the French social security number, `plate` that of a French vehicle. */
export type PersonalDataKind = 'email' | 'phone' | 'nir' | 'iban' | 'card' | 'plate';

/** Where something personal stands: from `start` to before `end`, in UTF-16 units. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** A kind, how it is written, and what its characters, without separators, must satisfy. */
type Detector = readonly [PersonalDataKind, RegExp, ((characters: string) => boolean)?];

/** What has a key comes first, so that none of it is read as a phone number or a plate. */
const DETECTORS: readonly Detector[] = [
  ['email', /[\w.+-]{1,64}@[\w.-]+\.[a-z]{2,}/gi],
  [
    'iban',
    /\b[A-Z]{2}\W?\d(?:\W?[A-Z]{0,4}\d){13,27}\b/gi,
    // ISO 13616: the first four moved to the end, letters as 10 to 35, leave 1 modulo 97.
    (characters) => {
      const moved = (characters + characters.slice(0, 4)).slice(4);
      return BigInt(moved.replace(/\D/g, (letter) => `${parseInt(letter, 36)}`)) % 97n === 1n;
    },
  ],
  [
    'nir',
    // Sex, year, month, department, town, order, and the key unless it was left out.
    /\b[12]\W?\d\d\W?(?:0\d|1[0-2])\W?\d[\dAB]\W?\d{3}\W?\d{3}(?:\W?\d\d)?\b/gi,
    // Number and key add up to a multiple of 97, Corsica's 2A and 2B counting as 19 and 18.
    (characters) => {
      const digits = characters.replace(/2A/i, '19').replace(/2B/i, '18');
      return !digits[13] || (Number(digits.slice(0, 13)) + Number(digits.slice(13))) % 97 === 0;
    },
  ],
  [
    'card',
    // Not 14 digits in one go: a SIRET has as many, and the same sum.
    /\b(?!\d{14}\b)[2-6]\d{3}(\W?)(?:\d{4}\1\d{4}\1\d{1,7}|\d{6}\1\d{4,5})\b/g,
    // Luhn: from the right, every second digit doubled, less 9 where that makes two digits.
    (characters) => {
      const digits = [...characters].reverse().map(Number);
      const sum = digits.reduce(
        (total, digit, i) => total + (i % 2 ? (digit * 2) % 9 || digit : digit),
      );
      return sum % 10 === 0;
    },
  ],
  [
    'phone',
    // Pairs parted alike or not at all; neither a day and an hour, nor 08, which is nobody's own.
    /(?<!\d)(?:[+0]{1,2}33[\W0]{0,6}|0)[1-79](?!\W\d\d\W\d{3})([^\w,]{0,3})\d\d(?:\1?\d\d){3}\b/g,
  ],
  [
    'plate',
    // AB-123-CD, and before 2009 123 AB 45, without I, O or U; not « LE 120 ET » nor 12 KM 50.
    /\b(?:(?!.E |LA|ET)[A-HJ-NP-TV-Z]{2}(\W?)\d{3}\1[A-HJ-NP-TV-Z]{2}|[a-z]{2}-\d{3}-[a-z]{2}|\d{2,4}(\W?)(?!.?[MGL]\b)[A-HJ-NP-TV-Z]{2,3}\2\d[\dAB])\b/g,
  ],
];

/** Finds what looks like personal data in `text`, kind by kind; nothing is found twice. */
export function findPersonalData(text: string): readonly PersonalData[] {
  const found: PersonalData[] = [];
  let unread = text;
  for (const [kind, pattern, check] of DETECTORS) {
    unread = unread.replace(pattern, (written: string, ...rest) => {
      if (check && !check(written.replace(/\W/g, ''))) return written;
      const start = rest.at(-2) as number;
      found.push({ kind, start, end: start + written.length });
      return '-'.repeat(written.length);
    });
  }
  return found;
}
