/** What a text must not do to be easy to read and well set, as short sentences; none when it is fine. */

const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/(?<!\u202f)[;!?%»]/, 'a narrow no-break space stands before ; ! ? % and »'],
  [/«(?!\u202f)/, 'a narrow no-break space stands after «'],
  [/(?<!\u00a0):/, 'a no-break space stands before :'],
  [/'/, 'the apostrophe is ’'],
  [/"/, 'quotation marks are « and »'],
  [/\.\.\./, 'the ellipsis is one character'],
  [/ {2}| $|^ /, 'no space is doubled or hangs out'],
  [/(?<![\p{L}-])(?:tu|te|toi|ton|ta|tes)(?![\p{L}])|(?<![\p{L}-])t’/iu, 'the person is vous'],
  [/anonym/i, 'nobody is promised to be anonymous'],
];

const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/'/, 'the apostrophe is ’'],
  [/"/, 'quotation marks are “ and ”'],
  [/\.\.\./, 'the ellipsis is one character'],
  [/ {2}| $|^ /, 'no space is doubled or hangs out'],
  [/anonym/i, 'nobody is promised to be anonymous'],
];

/** What breaks the typography, the address or the honesty of a French text. */
export function frenchFaults(text: string): string[] {
  return faults(text, FRENCH);
}

/** The same of an English text. */
export function englishFaults(text: string): string[] {
  return faults(text, ENGLISH);
}

/** The sentences of more than `most` words; a word is what stands between spaces and holds a letter or a digit. */
export function longSentences(text: string, most = 20): string[] {
  return text
    .split(/(?<=[.!?…])\s+/)
    .filter(
      (sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length > most,
    );
}

function faults(text: string, rules: readonly (readonly [RegExp, string])[]): string[] {
  return rules.filter(([fault]) => fault.test(text)).map(([, rule]) => `${rule}: ${text}`);
}
