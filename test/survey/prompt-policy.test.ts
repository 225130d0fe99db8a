import { describe, expect, it } from 'vitest';
import { type Act, LIFETIME } from '../../src/survey/prompt-memory.js';
import { type Circumstances, judge, matches, reminded } from '../../src/survey/prompt-policy.js';
import { readPromptSettings } from '../../src/survey/prompt-settings.js';
import { refuse } from '../../src/validation/readers.js';

const DAY = 24 * 60 * 60 * 1000;
const NOON = new Date(2026, 2, 2, 12).getTime();

/** A banner on a page where nothing stands in its way. */
const FREE: Circumstances = {
  triggered: true,
  path: '/demarches/passeport',
  now: NOON,
  draw: 0,
  begun: false,
  version: '2026-1',
  remembered: undefined,
  barred: false,
  privacyControl: false,
  crowded: false,
};

function objections(attributes: object, circumstances: Partial<Circumstances>): string[] {
  const settings = readPromptSettings(
    {
      display: 'banner',
      when: 'load',
      sample: 1,
      snooze: 'P30D',
      'ask-again': 'P180D',
      save: 'end',
      enctype: 'text/plain',
      storage: 'auto',
      'heading-level': 2,
      ...attributes,
    },
    '',
    refuse,
  );
  return judge(settings, { ...FREE, ...circumstances }).flatMap(({ objection }) => objection ?? []);
}

const did = (act: Act, ago: number, version = '2026-1') => ({
  remembered: { act, version, at: NOON - ago },
});

describe('a prompt that comes unasked', () => {
  it('is free when nothing stands in its way', () => {
    expect(objections({}, {})).toEqual([]);
    expect(objections({ display: 'dialog' }, {})).toEqual([]);
  });

  it.each<[string, object, Partial<Circumstances>, string]>([
    ['before its moment', {}, { triggered: false }, 'notTriggered'],
    ['on another page', { pages: '/contact' }, {}, 'otherPage'],
    ['before the first day', { dates: '2026-03-03/' }, {}, 'tooEarly'],
    ['after the last day', { dates: '/2026-03-01' }, {}, 'tooLate'],
    ['when the lot did not fall on this visit', { sample: 0.2 }, { draw: 0.2 }, 'notDrawn'],
    ['under Global Privacy Control', {}, { privacyControl: true }, 'privacyControl'],
    ['where nothing can be remembered', {}, { barred: true }, 'noStorage'],
    ['beside another prompt', {}, { crowded: true }, 'crowded'],
    ['after an answer', {}, did('answered', 179 * DAY), 'answeredBefore'],
    ['after « Plus tard »', {}, did('later', 29 * DAY), 'snoozed'],
    ['after « Non merci »', {}, did('never', LIFETIME), 'declined'],
  ])('is held back %s', (_when, attributes, circumstances, objection) => {
    expect(objections(attributes, circumstances)).toEqual([objection]);
  });

  it.each<[string, object, Partial<Circumstances>]>([
    ['on its first day', { dates: '2026-03-02/' }, {}],
    ['on its last day', { dates: '/2026-03-02' }, {}],
    ['late in the evening of its last day', { dates: '/2026-03-02' }, { now: NOON + DAY / 2 - 1 }],
    ['when the lot fell on this visit', { sample: 0.2 }, { draw: 0.199 }],
    ['whatever the lot, to someone who has begun', { sample: 0 }, { begun: true }],
    ['again after ask-again', {}, did('answered', 180 * DAY)],
    ['again after the snooze', {}, did('later', 30 * DAY)],
    ['again, once the survey has changed, to who said no', {}, did('never', DAY, '2025-2')],
    ['again at once where the page says so', { snooze: 'P0D' }, did('later', 0)],
  ])('appears %s', (_when, attributes, circumstances) => {
    expect(objections(attributes, circumstances)).toEqual([]);
  });

  it('keeps still about a version that changes, to who answered or asked for time', () => {
    expect(objections({}, did('answered', DAY, '2025-2'))).toEqual(['answeredBefore']);
    expect(objections({}, did('later', DAY, '2025-2'))).toEqual(['snoozed']);
  });

  it.each<[Act, number | undefined]>([
    ['answered', NOON - DAY + 180 * DAY],
    ['later', NOON - DAY + 30 * DAY],
    ['never', undefined],
  ])('knows until when memory holds it back (%s)', (act, until) => {
    const durations = { snooze: 30 * DAY, 'ask-again': 180 * DAY };
    expect(reminded(durations, { ...FREE, ...did(act, DAY) }).until).toBe(until);
  });

  it('promises no longer than this device remembers', () => {
    const durations = { snooze: 500 * DAY, 'ask-again': 730 * DAY };
    for (const act of ['answered', 'later'] as const) {
      expect(reminded(durations, { ...FREE, ...did(act, DAY) }).until).toBe(NOON + 394 * DAY);
    }
  });

  it('names every rule that stands in the way, in the order of asking', () => {
    expect(
      objections(
        { pages: '/contact', sample: 0 },
        { triggered: false, privacyControl: true, crowded: true },
      ),
    ).toEqual(['notTriggered', 'otherPage', 'notDrawn', 'privacyControl', 'crowded']);
  });
});

describe('a prompt that is part of the page', () => {
  it('knows neither chance, nor memory, nor privacy, nor neighbours', () => {
    expect(
      objections(
        { display: 'inline', sample: 0 },
        { privacyControl: true, barred: true, crowded: true, ...did('never', 0) },
      ),
    ).toEqual([]);
  });

  it('keeps to its moment, its pages and its days', () => {
    const attributes = { display: 'inline', pages: '/contact', dates: '/2026-03-01' };
    expect(objections(attributes, { triggered: false })).toEqual([
      'notTriggered',
      'otherPage',
      'tooLate',
    ]);
  });
});

describe('the pages of a prompt', () => {
  it.each([
    [undefined, '/nimporte/ou', true],
    ['/contact', '/contact', true],
    ['/contact', '/contact/', true],
    ['/contact', '/contacts', false],
    ['/contact', '/fr/contact', false],
    ['/demarches/*', '/demarches/passeport', true],
    ['/demarches/*', '/demarches/', true],
    ['/demarches/*', '/demarches', false],
    ['/demarches/* !/demarches/paiement', '/demarches/passeport', true],
    ['/demarches/* !/demarches/paiement', '/demarches/paiement', false],
    ['!/demarches/paiement', '/', true],
    ['!/demarches/paiement', '/demarches/paiement/', false],
    ['/a /b', '/b', true],
    ['*/passeport', '/etat-civil/passeport', true],
    ['/page.html', '/pageXhtml', false],
    ['/état-civil', '/%C3%A9tat-civil', true],
    ['/%C3%A9tat-civil', '/%C3%A9tat-civil', true],
    ['/a(b|c)', '/a(b|c)', true],
    ['/!important', '/!important', true],
  ])('« %s » at %s: %s', (patterns, path, expected) => {
    expect(matches(patterns, path)).toBe(expected);
  });
});
