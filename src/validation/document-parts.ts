/** Readers of the small shapes that surveys, submissions and indicators share. */
import {
  dictionary,
  invalid,
  list,
  matching,
  number,
  oneOf,
  type Reader,
  text,
} from './readers.js';
import { isSafeUrl } from './safe-url.js';

/** A string, or one string per language tag. Always shown as text, never as HTML. */
export type Text = string | Readonly<Record<string, string>>;

/** Text of at most `max` characters in each of its languages. */
export function localizedText(max = 2000): Reader<Text> {
  const plain = text(max);
  const byLanguage = dictionary(language, plain, 40);
  return (value, path, tolerate) =>
    // In no language at all, it is no text: the plain reader says so.
    typeof value === 'object' && value && !Array.isArray(value) && Object.keys(value).length > 0
      ? byLanguage(value, path, tolerate)
      : plain(value, path, tolerate);
}

/** Lower-case letters, digits, `-` and `_`, at most 64, beginning with a letter or digit. */
export const id = matching(
  /^[a-z0-9][a-z0-9_-]{0,63}$/,
  'an id (a-z, 0-9, - and _, at most 64 characters)',
  'un identifiant (a-z, 0-9, - et _, 64 caractères au plus)',
);

/** One or more ids joined by dots, at most 64 characters: `saint-exemple.etat-civil`. */
export const surveyId = matching(
  /^(?=.{1,64}$)[a-z0-9][a-z0-9_-]*(\.[a-z0-9][a-z0-9_-]*)*$/,
  'a survey id (ids joined by dots, at most 64 characters)',
  'un identifiant d’enquête (identifiants séparés par des points, 64 caractères au plus)',
);

/** A BCP 47 language tag: `fr`, `pt-BR`. */
export const language = matching(
  /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i,
  'a language tag such as "fr"',
  'une étiquette de langue comme « fr »',
);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day that exists, as `2026-06-30`. */
export const day: Reader<string> = (value, path) => {
  if (typeof value === 'string' && DAY.test(value)) {
    const time = Date.parse(`${value}T00:00:00Z`);
    if (Number.isFinite(time) && new Date(time).toISOString().startsWith(value)) return value;
  }
  throw invalid(path, value, 'a day such as "2026-06-30"', 'une date comme « 2026-06-30 »');
};

/** A link (see `isSafeUrl`); any other address is left out, and told. */
export const url: Reader<string | undefined> = (value, path, tolerate) => {
  if (value === undefined) return undefined;
  const link = text(2000)(value, path, tolerate);
  if (isSafeUrl(link)) return link;
  tolerate(
    invalid(
      path,
      value,
      'a link (https:, mailto:, tel: or relative)',
      'un lien (https:, mailto:, tel: ou relatif)',
    ),
  );
  return undefined;
};

/** Which way is better: `higher` for a satisfaction, `lower` for a delay. */
export type Direction = 'higher' | 'lower';
export const direction = oneOf('higher', 'lower');

/** How answers add up to a figure. */
export type Formula = 'mean' | 'points' | 'share' | 'net';
export const formula = oneOf('mean', 'points', 'share', 'net');

/** The two bounds between the three levels, ascending. */
export const thresholds: Reader<readonly [number, number]> = (value, path, tolerate) => {
  const [low, high] = list(number(), 2, 2)(value, path, tolerate) as [number, number];
  if (low < high) return [low, high];
  throw invalid(path, value, 'two ascending numbers', 'deux nombres croissants');
};

/** The words of the three levels, worst first. */
export const levels: Reader<readonly [Text, Text, Text]> = (value, path, tolerate) =>
  list(localizedText(60), 3, 3)(value, path, tolerate) as [Text, Text, Text];
