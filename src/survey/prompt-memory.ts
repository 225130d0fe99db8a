/**
 * What a device remembers of a survey: one small entry, written only when the person answers or
 * dismisses, gone after thirteen months at most, the ceiling that the CNIL recommends. A visit never
 * prolongs it.
 */
import { browserClock, type Clock } from '../browser/clock.js';
import type { Notes } from '../browser/notes.js';
import { integer, object, oneOf, refuse, text } from '../validation/readers.js';

/** What the person did: answered, « Plus tard », « Non merci ». */
export type Act = 'answered' | 'later' | 'never';

/** The entry of one survey. */
export interface Remembered {
  readonly act: Act;
  /** The survey's version at the time. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const DAY = 24 * 60 * 60 * 1000;
/** Thirteen months, in milliseconds. */
export const LIFETIME = 395 * DAY;

const read = object({
  act: oneOf('answered', 'later', 'never'),
  version: text(32),
  at: integer(),
});

/** What the person did about `survey`. Entries that are too old go, whichever survey they are of. */
export function recall(
  notes: Notes,
  survey: string,
  clock: Clock = browserClock,
): Remembered | undefined {
  notes.keep((value) => holds(value, clock.now()));
  return notes.read(survey) as Remembered | undefined;
}

/** Notes what the person has just done about a survey. */
export function remember(
  notes: Notes,
  { id, version }: { readonly id: string; readonly version: string },
  act: Act,
  clock: Clock = browserClock,
): void {
  const entry: Remembered = { act, version, at: clock.now() };
  notes.write(id, entry);
}

/** Is this an entry of ours, of age? One from the future comes of a clock that was wrong. */
function holds(value: unknown, now: number): boolean {
  try {
    const { at } = read(value, '', refuse);
    return at <= now + DAY && now - at <= LIFETIME;
  } catch {
    return false; // not an entry
  }
}
