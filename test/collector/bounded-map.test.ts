import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoundedMap } from '../../demo/collector/bounded-map.js';

test('a bounded map knows the half used last, never more than its bound, and nothing wrong', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 20 }),
      fc.array(fc.record({ key: fc.integer({ min: 0, max: 40 }), write: fc.boolean() })),
      (max, uses) => {
        const map = new BoundedMap<number, number>(max);
        const written = new Map<number, number>();
        const used: number[] = [];
        uses.forEach(({ key, write }, index) => {
          if (write) {
            map.set(key, index);
            written.set(key, index);
          }
          const found = map.get(key);
          if (found !== undefined) {
            expect(found).toBe(written.get(key));
            used.unshift(key);
          }
          expect(map.size).toBeLessThanOrEqual(max);
        });
        const latest = [...new Set(used)].slice(0, Math.floor(max / 2));
        expect(latest.map((key) => map.get(key))).toEqual(latest.map((key) => written.get(key)));
      },
    ),
    { seed: 4 },
  );
});

test('a bounded map can be told to forget', () => {
  const map = new BoundedMap<string, number>(2);
  map.set('a', 1);
  map.set('b', 1);
  map.delete('a');
  expect([map.get('a'), map.size]).toEqual([undefined, 1]);
});
