/** The attributes that badges and charts share. */
import { type Duration, parseDuration } from '../indicators/freshness.js';

/** The French sentence for what is wrong with them; nothing when they can be used. */
export function figureAttributesProblem(host: {
  readonly minCount: number;
  readonly staleAfter: string;
}): string | undefined {
  if (host.minCount === null || !(host.minCount >= 0)) {
    return 'l’attribut min-count n’est pas un nombre. Indiquez un nombre de réponses, comme 30.';
  }
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
