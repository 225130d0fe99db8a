/** What a reader of everything that a town ever published can hold against it. */
import { toldGroups } from './narrowing.js';
import { placesOf } from './places.js';
import { Reader } from './reader.js';
import type { Life, Names } from './town.js';

export interface Faults {
  /** Figures of fewer answers than the floor. */
  readonly low: number;
  /** Pairs of figures, one over a part of the other, that are less than the step apart. */
  readonly near: readonly string[];
  /** What is under the floor and can be worked out all the same. */
  readonly told: readonly string[];
  /** How many things were to be kept. */
  readonly secrets: number;
}

export function faultsOf(life: Life): Faults {
  const { rule, seen, context, ledger } = life;
  const { figures, secrets, same } = placesOf(life);
  const reader = new Reader([...figures, ...secrets.values(), ...same.flat()]);
  for (const [one, ...others] of same)
    for (const other of others) reader.learn(one ?? other, other);
  for (const figure of figures) reader.learn(figure);
  const years = new Set([...ledger.months.keys()].map((month) => month.slice(0, 4)));
  // Where answers changed, figures of different days don't add up.
  const narrowed = [...(life.steady ? years : [])].flatMap((year) =>
    Object.keys(context).flatMap((key) =>
      toldGroups(life, key, year).map((cell) => `${key} ${cell}`),
    ),
  );
  const known = [...secrets].filter(([, places]) => reader.knows(places)).map(([name]) => name);
  return {
    low: seen.filter(({ answers }) => answers.size < rule.floor).length,
    near: [...nearPairs(life)],
    told: [...known, ...narrowed],
    secrets: secrets.size,
  };
}

function* nearPairs({ seen, rule }: Life): Generator<string> {
  for (const [index, one] of seen.entries()) {
    for (const other of seen.slice(index + 1)) {
      const [part, whole] = one.answers.size < other.answers.size ? [one, other] : [other, one];
      const apart = whole.answers.size - part.answers.size;
      if (apart === 0 || apart >= rule.step || !isPart(part.answers, whole.answers)) continue;
      yield `${part.period ?? 'now'} ${part.pair ?? ''} in ${whole.period ?? 'now'}`;
    }
  }
}

function isPart(part: Names, whole: Names): boolean {
  for (const name of part) if (!whole.has(name)) return false;
  return true;
}
