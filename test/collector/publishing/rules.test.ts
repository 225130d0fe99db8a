import { describe, expect, test } from 'vitest';
import { closeMonth } from '../../../demo/collector/publishing/closings.js';
import { renewCurrent } from '../../../demo/collector/publishing/current-figure.js';
import { type Ledger, NOTHING, type Rule } from '../../../demo/collector/publishing/ledger.js';
import { isNearPast, remember } from '../../../demo/collector/publishing/past-figures.js';
import { type Breakdown, sizeOf } from '../../../demo/collector/publishing/tallies.js';

const rule: Rule = { floor: 30, step: 5 };

/** So many answers of each face, alike in every group. */
function month(groups: Readonly<Record<string, number>>): Breakdown {
  const tally = (count: number) => new Map<string, number>(count === 0 ? [] : [['3', count]]);
  const total = Object.values(groups).reduce((sum, count) => sum + count, 0);
  const byValue = Object.entries(groups).map(([value, count]) => [value, tally(count)] as const);
  return { all: tally(total), groups: new Map([['service', new Map(byValue)]]) };
}

/** Closes months of 2026, one after the other, from January on. */
function closeAll(...months: readonly Breakdown[]): Ledger {
  const named = months.map(
    (each, index) => [`2026-${String(index + 1).padStart(2, '0')}`, each] as const,
  );
  const counts = new Map(named);
  return named.reduce(
    (ledger, [each]) => closeMonth(ledger, { month: each, counts, today: '2027-01-08', rule }),
    NOTHING,
  );
}

function publicOf({ closed }: Ledger): readonly string[] {
  return [...closed]
    .flatMap(([period, { groups }]) => [
      period,
      ...[...(groups.get('service')?.keys() ?? [])].map((value) => `${period} ${value}`),
    ])
    .sort();
}

describe('a closed period', () => {
  test('is public from the floor on, and its groups are', () => {
    expect(publicOf(closeAll(month({ a: 30, b: 31 })))).toEqual([
      '2026-01',
      '2026-01 a',
      '2026-01 b',
    ]);
    expect(publicOf(closeAll(month({ a: 29 })))).toEqual([]);
  });

  test('hides the next smallest group beside one that is under the floor', () => {
    expect(publicOf(closeAll(month({ a: 60, b: 40, c: 3 })))).toEqual(['2026-01', '2026-01 a']);
    // Two that hide each other, and are enough together.
    expect(publicOf(closeAll(month({ a: 60, b: 16, c: 15 })))).toEqual(['2026-01', '2026-01 a']);
    // All answers are of one group: what the others hold is nothing, and not a secret.
    expect(publicOf(closeAll(month({ a: 60, b: 0 })))).toEqual(['2026-01', '2026-01 a']);
  });

  test('hides the month after one that is under the floor, so that quarter and year can be public', () => {
    const busy = month({ a: 40 });
    const wholes = publicOf(
      closeAll(busy, month({ a: 7 }), busy, busy, busy, busy, busy, busy, busy, busy, busy, busy),
    ).filter((each) => !each.includes(' '));
    expect(wholes).toContain('2026');
    expect(wholes).toContain('2026-Q1');
    expect(wholes).not.toContain('2026-02');
    expect(wholes).not.toContain('2026-03');
    expect(wholes).toContain('2026-04');
  });

  test('gives up a quarter whose other two months are public already', () => {
    const wholes = publicOf(closeAll(month({ a: 40 }), month({ a: 40 }), month({ a: 7 })));
    expect(wholes.filter((each) => !each.includes(' '))).toEqual(['2026-01', '2026-02']);
  });
});

test('a group keeps its quarter back where that would tell a few answers of months too thin to be public', () => {
  const shown = publicOf(
    closeAll(month({ a: 40, b: 40 }), month({ a: 2 }), month({ a: 40, b: 40 })),
  );
  expect(shown).toContain('2026-01 a');
  expect(shown).not.toContain('2026-Q1 a');
});

describe('the current figure', () => {
  const counts = (...sizes: readonly number[]) =>
    new Map(sizes.map((size, index) => [`2026-0${index + 1}`, month({ a: size })]));
  const renew = (ledger: Ledger, today: string, ...sizes: readonly number[]) =>
    renewCurrent(ledger, { counts: counts(...sizes), today, rule });
  const shown = ({ current }: Ledger) => current && sizeOf(current.tally);

  test('appears at the floor and moves by the step', () => {
    let ledger = NOTHING;
    const seen = [];
    for (let count = 28; count <= 41; count += 1) {
      ledger = renew(ledger, '2026-01-20', count);
      seen.push(shown(ledger));
    }
    expect(seen).toEqual([undefined, undefined, 30, 30, 30, 30, 30, 35, 35, 35, 35, 35, 40, 40]);
  });

  test('does not come back near to what it was before', () => {
    let ledger = renew(renew(NOTHING, '2026-01-20', 40), '2026-01-20', 50);
    ledger = renew(ledger, '2026-01-21', 43);
    expect(shown(ledger)).toBe(50);
    expect(shown(renew(ledger, '2026-01-21', 45))).toBe(45);
    expect(shown(renew(ledger, '2026-01-21', 40))).toBe(40);
  });

  test('waits for an answer of the new month before it moves in its first days', () => {
    const ledger = renew(NOTHING, '2026-01-20', 40);
    expect(shown(renew(ledger, '2026-02-02', 50))).toBe(40);
    expect(shown(renew(ledger, '2026-02-02', 50, 1))).toBe(51);
    expect(shown(renew(ledger, '2026-02-09', 50))).toBe(50);
  });

  test('keeps away from what public months add up to, and they from it', () => {
    const months = { ...NOTHING };
    const january = closeMonth(months, {
      month: '2026-01',
      counts: counts(40),
      today: '2026-02-08',
      rule,
    });
    expect([...january.closed.keys()]).toEqual(['2026-01']);
    expect(shown(renew(january, '2026-02-10', 40, 4))).toBeUndefined();
    const february = renew(january, '2026-02-28', 40, 38);
    expect(shown(february)).toBe(78);
    const closed = closeMonth(february, {
      month: '2026-02',
      counts: counts(40, 41, 9),
      today: '2026-03-08',
      rule,
    });
    // January and February are 81, and 78 was seen: together they would tell three answers.
    expect([...closed.closed.keys()]).toEqual(['2026-01']);
  });
});

test('current figures that are long past are remembered as ranges, which never publishes more', () => {
  let past = remember([], new Map());
  const seen = [];
  for (let count = 30; count < 3000; count += 5) {
    const tally = new Map([['1', count]]);
    past = remember(past, tally);
    seen.push(tally);
  }
  expect(past.length).toBeLessThanOrEqual(200);
  for (const tally of seen) {
    const near = new Map([['1', (tally.get('1') ?? 0) + 2]]);
    expect(isNearPast(near, past, 5)).toBe(true);
  }
  expect(isNearPast(new Map([['1', 3000]]), past, 5)).toBe(false);
  expect(
    isNearPast(
      new Map([
        ['1', 1000],
        ['2', 9],
      ]),
      past,
      5,
    ),
  ).toBe(false);
});
