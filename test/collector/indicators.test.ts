import { describe, expect, test } from 'vitest';
import { readIndicatorDocument } from '../../src/indicators/read-indicator.js';
import { refuse } from '../../src/validation/readers.js';
import { engines } from './engines.js';
import { ADMIN, DAY, openTestCollector } from './harness.js';
import { AT_ONCE, answer, erase, putSurvey } from './publishing-survey.js';

const FIGURES = '/surveys/etat-civil/indicators';
const FIGURE = `${FIGURES}/satisfaction`;
const withAdmin = { ...AT_ONCE, ADMIN_TOKEN: ADMIN };

describe.each(engines)('figures on $name', (engine) => {
  test('move at once with every answer, where that is wanted', async () => {
    const town = await openTestCollector({ engine, settings: AT_ONCE });
    expect((await town.get(FIGURE)).json()).toMatchObject({ value: null, status: 'insufficient' });
    const seen = [];
    for (const face of [3, 3, 1]) {
      await answer(town, { [face]: 1 });
      const { value, count } = (await town.get(FIGURE)).json();
      seen.push([value, count]);
    }
    expect(seen).toEqual([
      [10, 1],
      [10, 2],
      [20 / 3, 3],
    ]);
  });

  test('are whole documents of the indicator format', async () => {
    const town = await openTestCollector({ engine, settings: AT_ONCE });
    await answer(town, { 1: 1, 2: 2, 3: 5 });
    const set = await town.get(FIGURES);
    expect(set.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(set.headers['access-control-allow-origin']).toBe('*');
    expect(readIndicatorDocument(set.json(), '', refuse)).toEqual(set.json());
    expect(set.json()).toMatchObject({
      v: 1,
      label: { fr: 'Votre démarche d’état civil' },
      indicators: [
        {
          id: 'satisfaction',
          label: { fr: 'Satisfaction, état civil' },
          unit: 'score',
          max: 10,
          value: 7.5,
          status: 'published',
          count: 8,
          interval: [expect.any(Number), expect.any(Number)],
          period: { start: '2026-06-01', end: '2026-06-15' },
          updated: '2026-06-15',
          formula: 'points',
          question: { fr: 'De façon générale, comment ça s’est passé\u202f?' },
          method: { fr: expect.stringContaining('Moyenne des réponses') },
          target: 8,
          thresholds: [5, 8],
          distribution: [{ count: 1 }, { count: 2 }, { count: 5 }],
        },
      ],
    });
    expect((await town.get(FIGURE)).json()).toEqual(set.json().indicators[0]);
  });

  test('of a period are made eight days after its end, and never change', async () => {
    const town = await openTestCollector({ engine, settings: withAdmin });
    const [id = ''] = await answer(town, { 2: 4 });
    const of = async (period: string) => {
      const { value, count, status, updated } = (
        await town.get(`${FIGURE}?period=${period}`)
      ).json();
      return { value, count, status, updated };
    };
    town.pass(22 * DAY); // 7 July
    expect(await of('2026-06')).toMatchObject({ value: null, status: 'upcoming' });
    expect(await of('9999')).toMatchObject({ value: null, status: 'upcoming' });
    town.pass(DAY);
    const made = { value: 5, count: 4, status: 'published', updated: '2026-07-08' };
    expect(await of('2026-06')).toEqual(made);
    await erase(town, id);
    town.pass(DAY);
    expect((await town.get(FIGURE)).json().count).toBe(3);
    expect(await of('2026-06')).toEqual(made);
    town.pass(184 * DAY); // 9 January
    expect(await of('2026-06')).toEqual(made);
    expect(await of('2026-Q2')).toEqual(made);
    expect(await of('2026-Q3')).toMatchObject({ value: null, status: 'insufficient' });
    // What was erased enters with the next closing.
    expect(await of('2026')).toMatchObject({ value: 5, count: 3, updated: '2027-01-09' });
  });

  test('fill a series, by the interval asked for, and one for each value of a context key', async () => {
    const town = await openTestCollector({ engine, settings: AT_ONCE });
    const from = (service: string) => ({ context: { service, channel: 'web' } });
    await answer(town, { 3: 2 }, from('passeport'));
    await answer(town, { 1: 1 }, from('urbanisme'));
    town.pass(61 * DAY); // 15 August
    await answer(town, { 2: 1 }, from('urbanisme'));
    town.pass(30 * DAY); // 14 September
    const seriesOf = async (query: string) => (await town.get(`${FIGURE}?${query}`)).json().series;
    expect(await seriesOf('interval=month')).toEqual([
      {
        label: { fr: 'Satisfaction, état civil', en: 'Satisfaction, civil registry' },
        points: [
          { period: '2026-06', value: 20 / 3, count: 3, interval: expect.any(Array) },
          { period: '2026-07', value: null },
          { period: '2026-08', value: 5, count: 1 },
        ],
      },
    ]);
    expect(await seriesOf('interval=quarter')).toMatchObject([{ points: [{ period: '2026-Q2' }] }]);
    expect(await seriesOf('by=service&interval=month')).toMatchObject([
      { label: 'etat-civil', points: [{ value: null }, { value: null }, { value: null }] },
      { label: 'passeport', points: [{ value: 10, count: 2 }, { value: null }, { value: null }] },
      {
        label: 'urbanisme',
        points: [{ value: 0, count: 1 }, { value: null }, { value: 5, count: 1 }],
      },
      { label: 'petite-enfance', points: [{ value: null }, { value: null }, { value: null }] },
      { label: 'affaires-scolaires', points: [{ value: null }, { value: null }, { value: null }] },
    ]);
    const [web, counter] = await seriesOf('by=channel&period=2026-06');
    expect([web, counter]).toMatchObject([
      { label: 'web', points: [{ period: '2026-06', count: 3 }] },
      { label: 'counter', points: [{ period: '2026-06', value: null }] },
    ]);
    expect(await seriesOf('')).toBeUndefined();
  });

  test('say what they were in the same period a year before', async () => {
    const town = await openTestCollector({ engine, settings: AT_ONCE });
    await answer(town, { 2: 2 });
    town.pass(365 * DAY);
    await answer(town, { 3: 1 });
    town.pass(30 * DAY);
    expect((await town.get(`${FIGURE}?period=2027-06`)).json()).toMatchObject({
      value: 10,
      previous: { value: 5, count: 2, period: { start: '2026-06-01', end: '2026-06-30' } },
    });
    expect((await town.get(FIGURE)).json().previous).toBeUndefined();
  });

  test('are public where the survey says so, of the questions that say what they add up to', async () => {
    const town = await openTestCollector({ engine, settings: withAdmin });
    await putSurvey(town, { publish: false });
    const hidden = await town.get('/surveys/accueil-mairie/indicators');
    expect([hidden.statusCode, hidden.json().type]).toEqual([
      404,
      'urn:avis-citoyen:problem:unpublished',
    ]);
    await putSurvey(town, { id: 'ville.accueil' });
    const shown = await town.get('/surveys/ville.accueil/indicators');
    expect(shown.json().indicators.map(({ id }: { id: string }) => id)).toEqual(['accueil']);
    expect((await town.get('/surveys/ville.accueil/indicators/attente')).statusCode).toBe(404);
    expect((await town.get('/surveys/unknown/indicators')).statusCode).toBe(404);
  });

  test.each(['1', undefined])(
    'say that they are a demonstration’s where DEMO is %s',
    async (demo) => {
      const settings = demo === undefined ? {} : { DEMO: demo, MIN_COUNT: '1' };
      const { get } = await openTestCollector({ engine, settings });
      const figure = (await get(`${FIGURES}/satisfaction`)).json();
      expect(figure.source?.label.fr).toBe(
        demo && 'démonstration, réponses générées ou données ici',
      );
    },
  );

  test('are not sent again to who holds them', async () => {
    const town = await openTestCollector({ engine, settings: { PUBLISH_INTERVAL: '120' } });
    const first = await town.get(FIGURES);
    expect(first.headers['cache-control']).toBe('public, max-age=120');
    const again = await town.get(FIGURES, { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const other = await town.get(FIGURE, { 'if-none-match': String(first.headers.etag) });
    expect(other.statusCode).toBe(200);
    const usual = await openTestCollector({ engine });
    expect((await usual.get(FIGURES)).headers['cache-control']).toBe('public, max-age=300');
  });
});

test.each([
  ['period=2026-13', '/period', 'period must be a period such as "2026", "2026-Q1" or "2026-01".'],
  [
    'period=2026&period=2027',
    '/period',
    'period must be a period such as "2026", "2026-Q1" or "2026-01".',
  ],
  ['interval=week', '/interval', 'interval must be one of "month", "quarter", "year".'],
  ['by=commune', '/by', 'by must be one of "service", "channel".'],
  ['by=__proto__', '/by', 'by must be one of "service", "channel".'],
  ['secret=1', '', 'The query takes period, interval and by.'],
])('the query %s is answered by its fault', async (query, pointer, detail) => {
  const { get } = await openTestCollector();
  for (const url of [FIGURES, FIGURE]) {
    const reply = await get(`${url}?${query}`);
    expect(reply.statusCode).toBe(400);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(reply.json()).toMatchObject({ detail, errors: [{ pointer, code: 'invalid' }] });
  }
});
