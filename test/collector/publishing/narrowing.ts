/**
 * A reader who knows besides that no group holds fewer than no answers: bounds are drawn closer and
 * closer, from each sum in turn, until nothing moves.
 */

import { groupOf, partsOf, wholeOf } from '../../../demo/collector/publishing/ledger.js';
import { NONE, sizeOf } from '../../../demo/collector/publishing/tallies.js';
import { keyAt } from '../../../src/indicators/periods.js';

import type { Life } from './town.js';

/** Unknown numbers that add up, with these signs, to a known one. */
interface Sum {
  readonly signs: ReadonlyMap<string, 1 | -1>;
  readonly total: number;
}

/**
 * The groups of a context key in one year that such a reader can tell, among those under the floor; the
 * reader is given every whole figure, published or not.
 */
export function toldGroups(
  { ledger, rule, context }: Pick<Life, 'ledger' | 'rule' | 'context'>,
  key: string,
  year: string,
): string[] {
  const months = [...ledger.months.keys()].filter((month) => month.startsWith(year));
  const quarters = [...new Set(months.map((month) => keyAt(`${month}-01`, 'quarter')))];
  const values = [...(context[key] ?? []), NONE];
  const sizes = new Map<string, number>();
  const known = new Map<string, number>();
  for (const period of [...months, ...quarters, year]) {
    for (const value of values) {
      const size = sizeOf(groupOf(ledger, period, [key, value]));
      sizes.set(`${period} ${value}`, size);
      if (ledger.closed.get(period)?.groups.get(key)?.has(value)) {
        known.set(`${period} ${value}`, size);
      }
    }
  }
  const sums = [
    ...months.map((month) => ({
      cells: values.map((value) => [`${month} ${value}`, 1] as const),
      total: sizeOf(wholeOf(ledger, month)),
    })),
    ...[...quarters, year].flatMap((period) =>
      values.map((value) => ({
        cells: [
          [`${period} ${value}`, -1] as const,
          ...partsOf(period)
            .filter((part) => sizes.has(`${part} ${value}`))
            .map((part) => [`${part} ${value}`, 1] as const),
        ],
        total: 0,
      })),
    ),
  ].map(
    ({ cells, total }): Sum => ({
      signs: new Map(cells.filter(([cell]) => !known.has(cell))),
      total: cells.reduce((rest, [cell, sign]) => rest - sign * (known.get(cell) ?? 0), total),
    }),
  );
  const bounds = narrowed(sums);
  return [...bounds]
    .filter(([cell, [low, high]]) => {
      const size = sizes.get(cell) ?? 0;
      return low === high && size > 0 && size < rule.floor;
    })
    .map(([cell]) => cell);
}

/** The least and the most that each unknown can be. */
function narrowed(sums: readonly Sum[]): ReadonlyMap<string, readonly [number, number]> {
  const bounds = new Map<string, readonly [number, number]>();
  for (const { signs } of sums) for (const cell of signs.keys()) bounds.set(cell, [0, Infinity]);
  const of = (cell: string) => bounds.get(cell) ?? [0, Infinity];
  for (let moved = true; moved; ) {
    moved = false;
    for (const { signs, total } of sums) {
      for (const [cell, sign] of signs) {
        let [least, most] = [total, total];
        for (const [other, otherSign] of signs) {
          if (other === cell) continue;
          const [low, high] = of(other);
          least -= otherSign > 0 ? high : -low;
          most -= otherSign > 0 ? low : -high;
        }
        const [low, high] = sign > 0 ? [least, most] : [-most, -least];
        const [before, after] = of(cell);
        const next = [Math.max(before, low), Math.min(after, high)] as const;
        if (next[0] === before && next[1] === after) continue;
        bounds.set(cell, next);
        moved = true;
      }
    }
  }
  return bounds;
}
