/**
 * May we ask now? A verdict for each rule, from what the page wants, what this device remembers, the
 * clock, chance and the person's own settings. The prompt obeys the verdicts, and tells the webmaster
 * the same ones.
 *
 * A prompt that is part of the page (`inline`) is not held back by chance, memory or privacy: nobody
 * is interrupted by it.
 */
import { LIFETIME, type Remembered } from './prompt-memory.js';
import type { Period, PromptSettings } from './prompt-settings.js';

/** What is known at the moment of asking. */
export interface Circumstances {
  /** Did the moment come that `when` names? */
  readonly triggered: boolean;
  /** The path of the page, as its address writes it. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** 0 to below 1, drawn once per page view. */
  readonly draw: number;
  /** Has the person begun to answer, in this tab? */
  readonly begun: boolean;
  readonly version: string;
  readonly remembered: Remembered | undefined;
  /** Can nothing be remembered on this device? */
  readonly barred: boolean;
  /** Does the person's browser send Global Privacy Control? */
  readonly privacyControl: boolean;
  /** Is another prompt shown on this page? */
  readonly crowded: boolean;
}

/** Why a rule holds a prompt back. */
export type Objection =
  | 'notTriggered'
  | 'otherPage'
  | 'tooEarly'
  | 'tooLate'
  | 'notDrawn'
  | 'privacyControl'
  | 'noStorage'
  | 'answeredBefore'
  | 'snoozed'
  | 'declined'
  | 'crowded';

/** What one rule says; without an objection the rule is met. */
export interface Verdict {
  readonly rule: 'when' | 'pages' | 'dates' | 'sample' | 'privacy' | 'memory' | 'crowd';
  readonly objection?: Objection | undefined;
  /** Milliseconds since 1970: until when it holds the prompt back, where that is known. */
  readonly until?: number | undefined;
}

/** What every rule says, in the order in which a person would ask. */
export function judge(settings: PromptSettings, now: Circumstances): readonly Verdict[] {
  const { display, dates = {}, sample } = settings;
  const verdicts: Verdict[] = [
    { rule: 'when', objection: now.triggered ? undefined : 'notTriggered' },
    { rule: 'pages', objection: matches(settings.pages, now.path) ? undefined : 'otherPage' },
    { rule: 'dates', objection: outside(dates, now.now) },
  ];
  if (display === 'inline') return verdicts;
  const drawn = now.begun || now.draw < sample;
  const unkept = now.barred ? 'noStorage' : undefined;
  return [
    ...verdicts,
    { rule: 'sample', objection: drawn ? undefined : 'notDrawn' },
    { rule: 'privacy', objection: now.privacyControl ? 'privacyControl' : unkept },
    { rule: 'memory', ...reminded(settings, now) },
    { rule: 'crowd', objection: now.crowded ? 'crowded' : undefined },
  ];
}

/** What memory says: until a time after an answer or « Plus tard », and « Non merci » for a version. */
export function reminded(
  settings: Pick<PromptSettings, 'snooze' | 'ask-again'>,
  { remembered, now, version }: Pick<Circumstances, 'remembered' | 'now' | 'version'>,
): Pick<Verdict, 'objection' | 'until'> {
  if (!remembered) return {};
  const { act, at } = remembered;
  if (act === 'never') return version === remembered.version ? { objection: 'declined' } : {};
  const until = at + Math.min(settings[act === 'later' ? 'snooze' : 'ask-again'], LIFETIME);
  const objection = act === 'later' ? 'snoozed' : 'answeredBefore';
  return now < until ? { objection, until } : {};
}

/** Is the day of `now`, where the person is, outside the period? */
function outside({ start, end }: Period, now: number): 'tooEarly' | 'tooLate' | undefined {
  const minutes = new Date(now).getTimezoneOffset();
  const today = new Date(now - minutes * 60_000).toISOString().slice(0, 10);
  if (start && today < start) return 'tooEarly';
  return end && today > end ? 'tooLate' : undefined;
}

/**
 * Does a path match patterns such as `/demarches/* !/demarches/paiement`? A star stands for anything,
 * an exclamation mark excludes; a slash at the end does not matter.
 */
export function matches(patterns: string | undefined, path: string): boolean {
  const written = patterns?.split(/\s+/).filter(Boolean) ?? [];
  const included = written.filter((pattern) => !pattern.startsWith('!'));
  const excluded = written.filter((pattern) => pattern.startsWith('!'));
  // An address is written in percent signs, a webmaster writes accents.
  const fits = (pattern: string) =>
    [pattern, encodeURI(pattern)].some((each) => glob(each).test(path));
  if (excluded.some((pattern) => fits(pattern.slice(1)))) return false;
  return included.length === 0 || included.some(fits);
}

function glob(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}/?$`);
}
