/**
 * Which groups of a closed period are public. The largest first, as long as every group under the
 * floor stays hidden: so where one is withheld, the next smallest is too if it must.
 */
import { daysOf, keyAt } from '../../../src/indicators/periods.js';
import type { Tally } from '../../../src/indicators/tally.js';
import { type Cell, type Guards, guardsOf, type Secret } from './group-table.js';
import {
  type Closing,
  closedPeriods,
  groupOf,
  type Ledger,
  leastOf,
  monthsIn,
  type Pair,
  partsOf,
  type Rule,
  wholeOf,
} from './ledger.js';
import { isNear } from './past-figures.js';
import { groupsBy, NONE, sizeOf } from './tallies.js';
import { areRemaindersEnough, isCrowded } from './whole-figures.js';

/** One group in one period. */
interface GroupCell extends Cell {
  readonly period: string;
  readonly value: string;
}

/** Makes public what may be of the groups of a context key, in whole figures of one year just made. */
export function closeGroups(
  ledger: Ledger,
  { key, periods }: { readonly key: string; readonly periods: readonly string[] },
  closing: Closing,
): Ledger {
  const { rule } = closing;
  const year = periods[0]?.slice(0, 4) ?? '';
  let cells = tableOf(ledger, key, year);
  let next = ledger;
  const kept = new Map<Secret<GroupCell>, Guards<GroupCell> | undefined>();
  for (const secret of secretsIn(ledger, cells, rule)) kept.set(secret, guardsOf(secret, cells));
  for (const cell of candidates(cells, periods, rule)) {
    const { period, value } = cell;
    const pair = [key, value] as const;
    if (isCompanion(cell, cells, rule) || isTooNear(next, period, pair, closing)) continue;
    if (!hidesParts(next, period, pair, rule)) continue;
    const others = cells.filter((each) => each !== cell);
    const asked = [...kept].filter(([, guards]) => !guards || guards.has(cell));
    const found = asked.map(([secret]) => [secret, guardsOf(secret, others)] as const);
    if (found.some(([, guards]) => !guards)) continue;
    for (const [secret, guards] of found) kept.set(secret, guards);
    cells = others;
    next = withGroup(next, period, pair);
  }
  return next;
}

/**
 * The groups of closed periods that have less than a figure needs. Each must seem to hold what a figure needs, or
 * where the whole period has less, anything but a certain number.
 */
function secretsIn(
  ledger: Ledger,
  cells: readonly GroupCell[],
  rule: Rule,
): readonly Secret<GroupCell>[] {
  const closed = new Set(closedPeriods(ledger));
  return cells
    .filter(({ period, size }) => size > 0 && size < leastOf(rule) && closed.has(period))
    .map((cell) => {
      const whole = sizeOf(wholeOf(ledger, cell.period));
      return { cell, atLeast: Math.min(leastOf(rule), whole) };
    });
}

/** What may be public by its size, in the order in which it should be: the longest and largest first. */
function candidates(
  cells: readonly GroupCell[],
  periods: readonly string[],
  rule: Rule,
): readonly GroupCell[] {
  return cells
    .filter(
      ({ value, size, period }) =>
        value !== NONE && size >= leastOf(rule) && periods.includes(period),
    )
    .sort((a, b) => periods.indexOf(a.period) - periods.indexOf(b.period) || b.size - a.size);
}

/** Must a month of a group stay hidden beside others that are under the floor, for its year to be public? */
function isCompanion(cell: GroupCell, cells: readonly GroupCell[], rule: Rule): boolean {
  const { period, value } = cell;
  if (partsOf(period).length > 0 || period.endsWith('-12')) return false;
  const hidden = new Map(
    cells.filter((each) => each.value === value).map((each) => [each.period, each.size]),
  );
  const together = [...hidden]
    .filter(([other]) => partsOf(other).length === 0 && other < period)
    .filter(([other]) => hidden.has(keyAt(`${other}-01`, 'quarter')))
    .reduce((sum, [, size]) => sum + size, 0);
  return together > 0 && together < leastOf(rule);
}

/** With one period more of a group, does what each counts beside those inside it stay nothing, or enough? */
function hidesParts(ledger: Ledger, period: string, pair: Pair, rule: Rule): boolean {
  const [key, value] = pair;
  const shown = [...ledger.closed]
    .filter(([other]) => other.startsWith(period.slice(0, 4)))
    .filter(([, { groups }]) => groups.get(key)?.has(value))
    .map(([other]) => other);
  const sizeIn = (each: string) => sizeOf(groupOf(ledger, each, pair));
  return areRemaindersEnough([...shown, period], sizeIn, rule);
}

/**
 * Is the group too near to a current figure, or to one that shares answers with it: a whole, or a group
 * of another key, of a period inside or around? Those of its own key are cells of its table.
 */
function isTooNear(ledger: Ledger, period: string, pair: Pair, closing: Closing): boolean {
  const tally = groupOf(ledger, period, pair);
  if (isCrowded(ledger, [period, tally], closing)) return true;
  const { start, end } = daysOf(period);
  return [...ledger.closed].some(([other, figure]) => {
    const days = daysOf(other);
    if (days.start > end || days.end < start) return false;
    const keys = [...figure.groups].filter(([key]) => key !== pair[0]);
    const groups = keys.flatMap(([, values]): readonly Tally[] => [...values.values()]);
    return [figure.tally, ...groups].some((each) => isNear(tally, each, closing.rule.step));
  });
}

/**
 * The cells of one year that are not public. A month's add up to its whole figure, and those of a
 * longer period to what its parts hold.
 */
function tableOf(ledger: Ledger, key: string, year: string): readonly GroupCell[] {
  const months = [...ledger.months.keys()].filter((month) => month.startsWith(year));
  const quarterOf = (month: string) => keyAt(`${month}-01`, 'quarter');
  const values = new Set(
    monthsIn(ledger, year).flatMap((month) => [...groupsBy(month, key).keys()]),
  );
  const cellsOf = (period: string, sums: (value: string) => Pick<Cell, 'from' | 'to'>) => {
    const shown = ledger.closed.get(period)?.groups.get(key);
    return [...values]
      .filter((value) => !shown?.has(value))
      .map((value) => ({
        period,
        value,
        size: sizeOf(groupOf(ledger, period, [key, value])),
        ...sums(value),
      }));
  };
  return [
    ...months.flatMap((month) =>
      cellsOf(month, (value) => ({ from: month, to: `${quarterOf(month)} ${value}` })),
    ),
    ...[...new Set(months.map(quarterOf))].flatMap((quarter) =>
      cellsOf(quarter, (value) => ({ from: `${quarter} ${value}`, to: `${year} ${value}` })),
    ),
    ...cellsOf(year, (value) => ({ from: `${year} ${value}`, to: year })),
  ];
}

function withGroup(ledger: Ledger, period: string, [key, value]: Pair): Ledger {
  const figure = ledger.closed.get(period);
  if (!figure) return ledger;
  const tally = groupOf(ledger, period, [key, value]);
  const groups = new Map(figure.groups);
  groups.set(key, new Map(groups.get(key)).set(value, tally));
  return { ...ledger, closed: new Map(ledger.closed).set(period, { ...figure, groups }) };
}
