/** Chance that can be played again: the same seed gives the same town. */

/** What is drawn from chance. */
export interface Chance {
  /** From 0 to 1, 1 left out. */
  readonly share: () => number;
  /** Around 0, two thirds of the time between -1 and 1. */
  readonly normal: () => number;
  /** How many come where `mean` are expected. */
  readonly arrivals: (mean: number) => number;
  /** One of the keys, each as often as its weight says. */
  readonly pick: <K extends string>(weights: Readonly<Record<K, number>>) => K;
  /** A UUID of version 4. */
  readonly uuid: () => string;
}

/** Chance from a whole number (the generator is Tommy Ettinger's mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    share,
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
    arrivals(mean) {
      // Knuth's way to draw from a Poisson distribution; means here are small.
      const limit = Math.exp(-mean);
      let count = -1;
      for (let product = 1; product > limit; count += 1) product *= share();
      return count;
    },
    pick<K extends string>(weights: Readonly<Record<K, number>>): K {
      const entries = Object.entries(weights) as [K, number][];
      let left = share() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? (entries.at(-1) as [K, number]))[0];
    },
    uuid() {
      const digits = Array.from({ length: 31 }, () => Math.floor(share() * 16).toString(16));
      const variant = '89ab'[Math.floor(share() * 4)];
      const hex = digits.join('');
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(12, 15)}`,
        `${variant}${hex.slice(15, 18)}`,
        hex.slice(18, 30),
      ].join('-');
    },
  };
}
