/**
 * A town made of chance: its answers come over some months, are changed, finished late and erased,
 * and after each of these somebody looks at everything that is published. Every answer has a key of
 * its own in the tallies, so that a figure tells the very answers that it counts.
 */
import { daysAfter } from '../../../demo/collector/calendar.js';
import { closeMonth, isClosed } from '../../../demo/collector/publishing/closings.js';
import { renewCurrent } from '../../../demo/collector/publishing/current-figure.js';
import {
  groupOf,
  type Ledger,
  NOTHING,
  nextMonth,
  type Pair,
  periodsEndingWith,
  type Rule,
  wholeOf,
} from '../../../demo/collector/publishing/ledger.js';
import { LATE } from '../../../demo/collector/publishing/month-count.js';
import { type Breakdown, NONE } from '../../../demo/collector/publishing/tallies.js';

/** Answers by their names: `12.1` is the second revision of the twelfth. */
export type Names = ReadonlySet<string>;

/** A figure that was seen. */
export interface SeenFigure {
  /** The look at which it was first seen. */
  readonly look: number;
  /** Nothing: the current figure. */
  readonly period?: string;
  readonly pair?: Pair;
  readonly answers: Names;
}

/** The life of a town, as a reader saw it. */
export interface Life {
  readonly rule: Rule;
  readonly context: Readonly<Record<string, readonly string[]>>;
  readonly seen: readonly SeenFigure[];
  /** The looks of each day. */
  readonly looks: ReadonlyMap<string, number>;
  /** The wholes and groups that were under the floor when their period was closed. */
  readonly withheld: readonly Withheld[];
  readonly ledger: Ledger;
  /** Did no answer change or go? */
  readonly steady: boolean;
}

export type Withheld = Pick<SeenFigure, 'period' | 'pair'>;

interface Given {
  readonly id: number;
  readonly day: string;
  readonly pairs: Readonly<Record<string, string>>;
  rev: number;
  complete: boolean;
}

/** Lives through a town. */
export function liveThrough(chance: () => number): Life {
  const whole = (least: number, most: number) => least + Math.floor(chance() * (most - least + 1));
  const step = whole(2, 4);
  const rule = { floor: Math.max(2, step + whole(-1, 5)), step };
  // Most towns are looked at after every answer, some now and then.
  const watched = chance() < 0.8 ? 1 : chance();
  const context = {
    service: ['a', 'b', 'c', 'd'].slice(0, whole(1, 4)),
    channel: ['web', 'counter'],
  };
  const days = whole(40, 400);
  const perDay = whole(30, 140) / days;
  const changing = chance() < 0.3 ? 0 : chance() * 0.3;
  const start = daysAfter('2026-01-01', whole(0, 364));

  const answers: Given[] = [];
  const seen: SeenFigure[] = [];
  const known = new Set<unknown>();
  const looks = new Map<string, number>();
  const withheld: Withheld[] = [];
  const counts = new Map<string, Breakdown>();
  /** The months to count again. */
  const changed = new Set<string>();
  let ledger: Ledger = NOTHING;
  let closing = start.slice(0, 7);
  let look = 0;
  let born = 0;

  function see(tally: ReadonlyMap<string, number>, figure: Omit<SeenFigure, 'look' | 'answers'>) {
    if (known.has(tally)) return;
    known.add(tally);
    seen.push({ ...figure, look, answers: new Set(tally.keys()) });
  }

  function lookAtAll(today: string) {
    look += 1;
    for (const month of changed) {
      const count = countOf(answers, month, today);
      if (count) counts.set(month, count);
      else counts.delete(month);
    }
    changed.clear();
    const inOrder = new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
    for (; isClosed(closing, today); closing = nextMonth(closing)) {
      ledger = closeMonth(ledger, { month: closing, counts: inOrder, today, rule });
      withheld.push(...withheldIn(ledger, closing, rule.floor, context));
      for (const [period, { tally, groups }] of ledger.closed) {
        see(tally, { period });
        for (const [key, values] of groups) {
          for (const [value, group] of values) see(group, { period, pair: [key, value] });
        }
      }
    }
    ledger = renewCurrent(ledger, { counts: inOrder, today, rule });
    if (ledger.current) see(ledger.current.tally, {});
  }

  for (let day = 0; day < days; day += 1) {
    const today = daysAfter(start, day);
    looks.set(today, look);
    const late = daysAfter(today, -LATE);
    const grown = answers.some((each) => !each.complete && each.day === late);
    if (grown) changed.add(late.slice(0, 7));
    if (grown || isClosed(closing, today)) lookAtAll(today);
    for (let times = poisson(perDay, chance); times > 0; times -= 1) {
      const happens = chance();
      const old = answers[whole(0, answers.length - 1)];
      if (!old || happens >= changing) {
        const complete = chance() < 0.9;
        born += 1;
        answers.push({ id: born, day: today, pairs: pairsOf(context, chance), rev: 0, complete });
        changed.add(today.slice(0, 7));
      } else if (happens < changing / 3) {
        answers.splice(answers.indexOf(old), 1);
        changed.add(old.day.slice(0, 7));
      } else {
        changed.add(old.day.slice(0, 7));
        old.rev += 1;
        old.complete ||= chance() < 0.7;
      }
      if (chance() < watched) lookAtAll(today);
    }
  }
  return { rule, context, seen, looks, withheld, ledger, steady: changing === 0 };
}

/** What is under the floor and not public in the periods that end with a month just closed. */
function* withheldIn(
  ledger: Ledger,
  month: string,
  floor: number,
  context: Life['context'],
): Generator<Withheld> {
  const isLow = (tally: ReadonlyMap<string, number>) => tally.size > 0 && tally.size < floor;
  for (const period of periodsEndingWith(month)) {
    const shown = ledger.closed.get(period);
    if (!shown && isLow(wholeOf(ledger, period))) yield { period };
    for (const [key, values] of Object.entries(context)) {
      for (const value of [...values, NONE]) {
        const pair = [key, value] as const;
        if (shown?.groups.get(key)?.has(value)) continue;
        if (isLow(groupOf(ledger, period, pair))) yield { period, pair };
      }
    }
  }
}

/** Most answers name a service, the first one more often than the last, and most a channel. */
function pairsOf(
  { service, channel }: Readonly<Record<'service' | 'channel', readonly string[]>>,
  chance: () => number,
): Record<string, string> {
  const [here = '', there = ''] = [
    service[Math.floor(chance() ** 2 * service.length)],
    channel[chance() < 0.8 ? 0 : 1],
  ];
  return {
    ...(chance() < 0.95 && { service: here }),
    ...(chance() < 0.9 && { channel: there }),
  };
}

/** How often something happens that happens `mean` times a day (Knuth). */
function poisson(mean: number, chance: () => number): number {
  let times = 0;
  for (let left = chance(); left > Math.exp(-mean); left *= chance()) times += 1;
  return times;
}

/** What a month counts; nothing where it has no answer. */
function countOf(answers: readonly Given[], month: string, today: string): Breakdown | undefined {
  const given = answers.filter(
    ({ day, complete }) => day.startsWith(month) && (complete || daysAfter(day, LATE) <= today),
  );
  if (given.length === 0) return undefined;
  const groups = ['service', 'channel'].map((key) => [key, groupsOf(given, key)] as const);
  return { all: tallyOf(given), groups: new Map(groups) };
}

function groupsOf(given: readonly Given[], key: string): Map<string, Map<string, number>> {
  const values = new Set(given.map(({ pairs }) => pairs[key] ?? NONE));
  return new Map(
    [...values].map((value) => [
      value,
      tallyOf(given.filter(({ pairs }) => (pairs[key] ?? NONE) === value)),
    ]),
  );
}

function tallyOf(given: readonly Given[]): Map<string, number> {
  return new Map(given.map(({ id, rev }) => [`${id}.${rev}`, 1]));
}
