/** The attributes that badges and charts share. */
import { type Duration, parseDuration } from '../indicators/freshness.js';

/** The French sentence for what is wrong with them, or with `numbers` by their names; nothing when they can be used. */
export function figureAttributesProblem(
  host: { readonly minCount: number; readonly staleAfter: string },
  numbers: Readonly<Record<string, number | undefined>> = {},
): string | undefined {
  const isFloor = (host.minCount ?? -1) >= 0;
  const bad = Object.keys(numbers).find((name) => Number.isNaN(Number(numbers[name] ?? 0)));
  const name = isFloor ? bad : 'min-count';
  if (name) return `l’attribut ${name} n’est pas un nombre. Indiquez un nombre, comme 30 ou 7.5.`;
  if (!parseDuration(String(host.staleAfter))) {
    return `l’attribut stale-after vaut « ${host.staleAfter} ». Indiquez une durée, comme P18M.`;
  }
  return undefined;
}

/** How old a figure may grow, from an attribute that was checked. */
export function ageOf(staleAfter: string): Duration {
  return parseDuration(String(staleAfter)) ?? { months: 18, days: 0 };
}

/** The day that it is, as `2026-07-02`. */
export function today(now = Date.now()): string {
  return new Date(now).toISOString().slice(0, 10);
}
