/**
 * What a page asks of a prompt, attribute by attribute, read as a document is: a value that means
 * nothing is an InvalidDataError that names the attribute.
 */
import { day } from '../validation/document-parts.js';
import {
  integer,
  invalid,
  matching,
  number,
  object,
  oneOf,
  optional,
  type Reader,
  text,
} from '../validation/readers.js';

/** What may make a prompt appear. */
export type Trigger =
  | { readonly on: 'load' | 'manual' }
  /** `dwell` counts only the time during which the page is visible. */
  | { readonly on: 'delay' | 'dwell'; readonly milliseconds: number }
  /** How much of the page was scrolled, 0 to 1. */
  | { readonly on: 'scroll'; readonly share: number }
  | { readonly on: 'event'; readonly name: string };

/** Two days, both included; an open end has none. */
export interface Period {
  readonly start?: string;
  readonly end?: string;
}

/** The attributes of a prompt, once read. */
export type PromptSettings = ReturnType<typeof readPromptSettings>;

const TRIGGER =
  /^(?:(load|manual)|(delay|dwell):(\d{1,5}(?:\.\d+)?)(s|min)|scroll:(\d{1,2}|100)%|event:(\S+))$/;

const MOMENTS = 'load, manual, delay:20s, dwell:30s, scroll:50%, event:x';

const triggers: Reader<readonly Trigger[]> = (value, path) =>
  String(value)
    .split(',')
    .map((each) => {
      const [found, plain, timed, amount, unit, percent, name] = TRIGGER.exec(each.trim()) ?? [];
      if (plain) return { on: plain as 'load' };
      if (timed) {
        const milliseconds = Number(amount) * (unit === 's' ? 1000 : 60_000);
        return { on: timed as 'delay', milliseconds };
      }
      if (percent) return { on: 'scroll', share: Number(percent) / 100 };
      if (found && name) return { on: 'event', name };
      throw invalid(path, each, MOMENTS, MOMENTS);
    });

const period: Reader<Period> = (value, path, tolerate) => {
  const [start, end, more] = String(value).split('/');
  if (end === undefined || more !== undefined || (start && end && start > end)) {
    throw invalid(
      path,
      value,
      'two days in their order, as 2026-01-01/2026-03-31',
      'deux jours dans leur ordre, comme 2026-01-01/2026-03-31',
    );
  }
  return {
    ...(start ? { start: day(start, path, tolerate) } : {}),
    ...(end ? { end: day(end, path, tolerate) } : {}),
  };
};

const DAY = 24 * 60 * 60 * 1000;
const DURATION = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Milliseconds; a month counts 30 days here, a year 365. */
const duration: Reader<number> = (value, path, tolerate) => {
  const read = matching(DURATION, 'a duration, as P30D', 'une durée, comme P30D');
  const parts = DURATION.exec(read(value, path, tolerate)) ?? [];
  const days = [365, 30, 7, 1].map((worth, index) => worth * Number(parts[index + 1] ?? 0));
  return days.reduce((sum, each) => sum + each) * DAY;
};

/** Reads the attributes, by their names. */
export const readPromptSettings = object({
  display: oneOf('inline', 'banner', 'dialog'),
  when: triggers,
  pages: optional(text()),
  dates: optional(period),
  sample: number(0, 1),
  snooze: duration,
  'ask-again': duration,
  save: oneOf('end', 'step'),
  // The person is warned for twenty seconds, which must begin after the last gesture.
  kiosk: optional(number(21, 86_400)),
  enctype: oneOf('text/plain', 'application/json'),
  storage: oneOf('auto', 'none'),
  'heading-level': integer(2, 6),
});
