/**
 * Where an answer may be, for all that a reader knows beforehand: in a month, between two current
 * figures, in a group. Figures and secrets are sets of such places.
 */

import { daysAfter } from '../../../demo/collector/calendar.js';
import type { Pair } from '../../../demo/collector/publishing/ledger.js';
import { NONE } from '../../../demo/collector/publishing/tallies.js';
import { addMonths, lastDay, monthsOf } from '../../../src/indicators/periods.js';
import type { Places } from './reader.js';
import type { Life, SeenFigure } from './town.js';

/** The places of a town. */
export interface TownPlaces {
  /** What each figure that was seen counts. */
  readonly figures: readonly Places[];
  /** What was withheld, by its name. */
  readonly secrets: ReadonlyMap<string, Places>;
  /** Places that hold the same answers, told by another context key. */
  readonly same: readonly (readonly Places[])[];
}

/** In a month, after one current figure and before the next. */
type Spot = readonly [month: string, slot: number];

export function placesOf(life: Life): TownPlaces {
  const { seen, context } = life;
  const currents = seen.filter(({ period }) => period === undefined).map(({ look }) => look);
  const spots = spotsOf(life, currents);
  const keys = Object.keys(context);
  const valuesOf = (key: string) => [...(context[key] ?? []), NONE];
  const place = (key: string, value: string, [month, slot]: Spot) =>
    `${key} ${value} ${month} ${slot}`;
  const within = (pair: Pair | undefined, holds: (spot: Spot) => boolean): Places => {
    const key = pair?.[0] ?? keys[0] ?? '';
    const values = pair ? [pair[1]] : valuesOf(key);
    const inside = spots.filter(holds);
    return new Set(inside.flatMap((spot) => values.map((value) => place(key, value, spot))));
  };
  const inPeriod = (period: string, pair?: Pair) => {
    const months = new Set(monthsOf(period));
    return within(pair, ([month]) => months.has(month));
  };
  const figureOf = ({ period, pair, look }: SeenFigure) =>
    period === undefined
      ? within(undefined, ([, slot]) => slot <= currents.indexOf(look))
      : inPeriod(period, pair);
  const secrets = life.withheld.map(({ period = '', pair }) => {
    return [`${period} ${pair?.join('=') ?? ''}`, inPeriod(period, pair)] as const;
  });
  return {
    figures: seen.map(figureOf),
    secrets: new Map(secrets),
    same: spots.map((spot) =>
      keys.map((key) => new Set(valuesOf(key).map((value) => place(key, value, spot)))),
    ),
  };
}

/** The answers of a month come from its first day on, and change until it is closed. */
function spotsOf({ ledger, looks }: Life, currents: readonly number[]): readonly Spot[] {
  const lookOn = (day: string) => {
    const found = [...looks].find(([each]) => each >= day);
    return found ? found[1] : Infinity;
  };
  const slotAt = (look: number) => {
    const found = currents.findIndex((each) => each >= look);
    return found < 0 ? currents.length : found;
  };
  const closed = [...ledger.months.keys()];
  const last = closed.at(-1);
  // Those of the last months, which are not closed yet, are in the current figures too.
  const months = last ? [...closed, addMonths(last, 1), addMonths(last, 2)] : closed;
  return months.flatMap((month) => {
    const from = slotAt(lookOn(`${month}-01`) + 1);
    const to = slotAt(lookOn(daysAfter(lastDay(month), 9)));
    return Array.from({ length: to - from + 1 }, (_, index): Spot => [month, from + index]);
  });
}
