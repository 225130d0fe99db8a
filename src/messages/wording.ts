import type { Plural } from './messages.js';
import { writeNumber } from './numbers.js';

/** A message with its `{name}`s replaced; an unknown name stays as it is, so that it is seen. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The form of a counted phrase for `n` in `language`, with the number written in it. */
export function countedPhrase(forms: Plural, n: number, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
  return fill(form, { n: writeNumber(n, language) });
}

/** The subtag that names the language itself: `pt` of `pt-BR`. */
export function baseLanguage(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}

/** Of the `tags` of a text, the nearest to `wanted`: its region's, its language's; then French, English, any. */
export function nearestTag(tags: readonly string[], wanted: string): string {
  const [exact, base] = [wanted.toLowerCase(), baseLanguage(wanted.toLowerCase())];
  const tagged = (sought: string) => tags.find((tag) => tag.toLowerCase() === sought);
  const sister = tags.find((tag) => baseLanguage(tag.toLowerCase()) === base);
  return tagged(exact) ?? tagged(base) ?? sister ?? tagged('fr') ?? tagged('en') ?? tags[0] ?? '';
}

/** Keeps « est-elle » and « a-t-il » on one line: a word joiner after the hyphen forbids the break. */
export function unbroken(text: string): string {
  return text.replace(/-(?=(t-)?(ils?|elles?|on|ce)\b)/g, '-\u2060');
}
