import { describe, expect, it } from 'vitest';
import { readPromptSettings } from '../../src/survey/prompt-settings.js';
import { InvalidDataError } from '../../src/validation/invalid-data-error.js';
import { refuse } from '../../src/validation/readers.js';

const DEFAULTS = {
  display: 'inline',
  when: 'load',
  sample: 1,
  snooze: 'P30D',
  'ask-again': 'P180D',
  save: 'end',
  enctype: 'text/plain',
  storage: 'auto',
  'heading-level': 2,
};

const read = (attributes: object) => readPromptSettings({ ...DEFAULTS, ...attributes }, '', refuse);
const DAY = 24 * 60 * 60 * 1000;

describe('the moments of when', () => {
  it.each([
    ['load', [{ on: 'load' }]],
    ['manual', [{ on: 'manual' }]],
    ['delay:20s', [{ on: 'delay', milliseconds: 20_000 }]],
    ['delay:1.5min', [{ on: 'delay', milliseconds: 90_000 }]],
    ['dwell:30s', [{ on: 'dwell', milliseconds: 30_000 }]],
    ['scroll:50%', [{ on: 'scroll', share: 0.5 }]],
    ['scroll:100%', [{ on: 'scroll', share: 1 }]],
    ['event:demarche-finie', [{ on: 'event', name: 'demarche-finie' }]],
    [
      ' delay:0s , scroll:0% ',
      [
        { on: 'delay', milliseconds: 0 },
        { on: 'scroll', share: 0 },
      ],
    ],
  ])('« %s » are read', (when, triggers) => {
    expect(read({ when }).when).toEqual(triggers);
  });

  it.each(['', 'loaded', 'delay:20', 'delay:s', 'scroll:101%', 'scroll:50', 'event:', 'load,'])(
    '« %s » are none',
    (when) => {
      expect(() => read({ when })).toThrow(/^when must be load, manual, delay:20s/);
    },
  );
});

describe('the days of dates', () => {
  it.each([
    ['2026-01-01/2026-03-31', { start: '2026-01-01', end: '2026-03-31' }],
    ['2026-01-01/', { start: '2026-01-01' }],
    ['/2026-03-31', { end: '2026-03-31' }],
  ])('« %s » are read', (dates, period) => {
    expect(read({ dates }).dates).toEqual(period);
  });

  it.each(['2026-01-01', '2026-01-01/2026-02-30', '2026-02-01/2026-01-31', '1/2', 'a/b/c'])(
    '« %s » are none',
    (dates) => {
      expect(() => read({ dates })).toThrow(InvalidDataError);
    },
  );
});

describe('durations', () => {
  it.each([
    ['P30D', 30],
    ['P0D', 0],
    ['P2W', 14],
    ['P6M', 180],
    ['P1Y', 365],
    ['P1Y1M1W1D', 365 + 30 + 7 + 1],
  ])('« %s » is %d days', (snooze, days) => {
    expect(read({ snooze }).snooze).toBe(days * DAY);
  });

  it.each(['30', 'P', '30D', 'P1.5D', 'PT1H', 'P-1D'])('« %s » is none', (snooze) => {
    expect(() => read({ snooze })).toThrow('snooze must be a duration, as P30D');
  });
});

describe('an attribute that means nothing', () => {
  it.each([
    ['display', 'popup'],
    ['sample', 2],
    ['sample', Number.NaN],
    ['save', 'always'],
    ['kiosk', 0],
    ['storage', 'cookie'],
    ['enctype', 'multipart/form-data'],
    ['heading-level', 1],
    ['ask-again', 'demain'],
    ['pages', ''],
  ])('is named, in French too (%s = « %s »)', (attribute, value) => {
    expect(() => read({ [attribute]: value })).toThrow(new RegExp(`^${attribute} must be`));
    expect(() => read({ [attribute]: value })).toThrow(
      expect.objectContaining({ sentence: expect.stringContaining(`« ${attribute} »`) }),
    );
  });
});
