/**
 * Small readers of unknown values. A reader returns the value with its type proved, or throws an
 * InvalidDataError that names the path. They are combined into descriptions of whole documents, so
 * that a page and an endpoint agree, to the key, on what a document may hold.
 *
 * Only own keys of a closed list are read: `__proto__` and other strangers never reach our objects.
 */
import { InvalidDataError } from './invalid-data-error.js';

/**
 * Told of a defect that a document can be shown without: a stranger's key, a link that is no link.
 * A page warns and goes on without that part; an endpoint refuses the document.
 */
export type Tolerate = (defect: InvalidDataError) => void;

/** Reads one value found at `path` (empty for the whole document). */
export type Reader<T> = (value: unknown, path: string, tolerate: Tolerate) => T;

/** Tolerates nothing: the endpoint's way. */
export const refuse: Tolerate = (defect) => {
  throw defect;
};

/** An error for a value found at `path`, with what was expected in both languages. */
export function invalid(path: string, value: unknown, en: string, fr: string): InvalidDataError {
  return new InvalidDataError(path, { en, fr }, value);
}

/** The path of `key` inside `path`. */
export function at(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path ? `${path}.${key}` : key;
}

// NUL breaks database texts and a lone surrogate breaks JSON columns: neither is text.
const NOT_TEXT = /\0|\p{Surrogate}/u;

/** Text of `min` to `max` UTF-16 units, well formed. */
export function text(max = 2000, min = 1): Reader<string> {
  return (value, path) => {
    if (
      typeof value === 'string' &&
      value.length >= min &&
      value.length <= max &&
      !NOT_TEXT.test(value)
    ) {
      return value;
    }
    if (typeof value !== 'string' || NOT_TEXT.test(value))
      throw invalid(path, value, 'text', 'un texte');
    throw invalid(
      path,
      value,
      `text of ${min} to ${max} characters`,
      `un texte de ${min} à ${max} caractères`,
    );
  };
}

/** Text that matches `pattern`, described by `en` and `fr`. */
export function matching(pattern: RegExp, en: string, fr: string): Reader<string> {
  return (value, path) => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw invalid(path, value, en, fr);
  };
}

/** A finite number between `min` and `max`, both included. */
export function number(min = -Infinity, max = Infinity): Reader<number> {
  return (value, path) => {
    if (typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max)
      return value;
    throw invalid(
      path,
      value,
      `a number${range(min, max, 'from', 'to')}`,
      `un nombre${range(min, max, 'de', 'à')}`,
    );
  };
}

/** A whole number between `min` and `max`, both included. */
export function integer(min = 0, max = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value, path) => {
    if (Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max) {
      return value as number;
    }
    const top = max === Number.MAX_SAFE_INTEGER ? Infinity : max;
    throw invalid(
      path,
      value,
      `a whole number${range(min, top, 'from', 'to')}`,
      `un nombre entier${range(min, top, 'de', 'à')}`,
    );
  };
}

/** `true` or `false`. */
export const flag: Reader<boolean> = (value, path) => {
  if (typeof value === 'boolean') return value;
  throw invalid(path, value, 'true or false', 'true ou false');
};

/** One of the listed values, and nothing else. */
export function oneOf<const T extends string | number | boolean>(
  ...values: readonly T[]
): Reader<T> {
  return (value, path) => {
    if (values.includes(value as T)) return value as T;
    const list = values.map((each) => JSON.stringify(each)).join(', ');
    throw invalid(
      path,
      value,
      values.length === 1 ? list : `one of ${list}`,
      `l’une des valeurs ${list}`,
    );
  };
}

/** A list of `min` to `max` entries. */
export function list<T>(entry: Reader<T>, min = 0, max = 100): Reader<readonly T[]> {
  return (value, path, tolerate) => {
    if (!Array.isArray(value)) throw invalid(path, value, 'a list', 'une liste');
    if (value.length < min || value.length > max) {
      throw invalid(
        path,
        value,
        `a list of ${min} to ${max} entries`,
        `une liste de ${min} à ${max} éléments`,
      );
    }
    return value.map((each, index) => entry(each, at(path, index), tolerate));
  };
}

/** An object whose own keys, `max` at the most, all pass `key`, and whose values all pass `entry`. */
export function dictionary<T>(
  key: Reader<string>,
  entry: Reader<T>,
  max = 100,
): Reader<Readonly<Record<string, T>>> {
  return (value, path, tolerate) => {
    const entries = Object.entries(ownObject(value, path));
    if (entries.length > max) {
      throw invalid(
        path,
        value,
        `an object of at most ${max} keys`,
        `un objet d’au plus ${max} clés`,
      );
    }
    return Object.fromEntries(
      entries.map(([name, each]) => {
        key(name, at(path, name), tolerate);
        return [name, entry(each, at(path, name), tolerate)];
      }),
    );
  };
}

/** The value when it is there, nothing when it is absent. */
export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value, path, tolerate) =>
    value === undefined ? undefined : reader(value, path, tolerate);
}

/** The value when it is there, else `absent`. */
export function defaulted<T>(reader: Reader<T>, absent: T): Reader<T> {
  return (value, path, tolerate) => (value === undefined ? absent : reader(value, path, tolerate));
}

/** The value, or `null`. */
export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (value, path, tolerate) => (value === null ? null : reader(value, path, tolerate));
}

type Shape = Readonly<Record<string, Reader<unknown>>>;
type OptionalKeys<S extends Shape> = {
  [K in keyof S]: undefined extends ReturnType<S[K]> ? K : never;
}[keyof S];

/** What an object described by `S` holds once read: optional keys are absent, never `undefined`. */
export type Read<S extends Shape> = {
  readonly [K in Exclude<keyof S, OptionalKeys<S>>]: ReturnType<S[K]>;
} & { readonly [K in OptionalKeys<S>]?: Exclude<ReturnType<S[K]>, undefined> };

/** An object with the keys of `shape` and no other. */
export function object<S extends Shape>(shape: S): Reader<Read<S>> {
  const readers = Object.entries(shape);
  return (value, path, tolerate) => {
    const own = ownObject(value, path);
    for (const key of Object.keys(own))
      if (!Object.hasOwn(shape, key))
        tolerate(
          invalid(
            at(path, key),
            own[key],
            'left out: this key is unknown',
            'retirer cette clé inconnue',
          ),
        );
    const read: Record<string, unknown> = {};
    for (const [key, reader] of readers) {
      const found = reader(Object.hasOwn(own, key) ? own[key] : undefined, at(path, key), tolerate);
      if (found !== undefined) read[key] = found;
    }
    return read as Read<S>;
  };
}

/** An object read by the description that its own `key` names. */
export function variant<T>(
  key: string,
  descriptions: Readonly<Record<string, Reader<T>>>,
): Reader<T> {
  const names = oneOf(...Object.keys(descriptions));
  return (value, path, tolerate) => {
    const own = ownObject(value, path);
    const name = names(Object.hasOwn(own, key) ? own[key] : undefined, at(path, key), tolerate);
    const description = descriptions[name] as Reader<T>;
    return description(value, path, tolerate);
  };
}

/** An object, not a list, not null; only its own keys may be read. */
function ownObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw invalid(path, value, 'an object', 'un objet');
}

function range(min: number, max: number, from: string, to: string): string {
  if (min === -Infinity && max === Infinity) return '';
  if (max === Infinity) return ` ≥ ${min}`;
  return min === -Infinity ? ` ≤ ${max}` : ` ${from} ${min} ${to} ${max}`;
}
