import { describe, expect, test } from 'vitest';
import { engines } from '../engines.js';
import { ADMIN, DAY, openTestCollector } from '../harness.js';
import { answer, putSurvey } from '../publishing-survey.js';

const SURVEY = '/surveys/accueil-mairie';
const URLS = [
  `${SURVEY}/indicators`,
  `${SURVEY}/indicators/accueil`,
  `${SURVEY}/indicators?interval=month`,
  `${SURVEY}/indicators?by=service&interval=month`,
  `${SURVEY}/indicators?period=2026-06`,
  `${SURVEY}/indicators?period=2026-06&by=service`,
  `${SURVEY}/indicators?period=nonsense`,
  `${SURVEY}/indicators/nothing`,
  ...['compact', 'card', 'gauge'].map((variant) => `${SURVEY}/badge.svg?variant=${variant}`),
];
const FLOOR = 30;

describe.each(engines.slice(0, 2))(
  'from no answer to forty, on $name',
  { timeout: 60_000 },
  (engine) => {
    test('nothing that is sent tells a figure under the floor', async () => {
      const town = await openTestCollector({
        engine,
        settings: { ADMIN_TOKEN: ADMIN, PUBLISH_INTERVAL: '0', MIN_COUNT: String(FLOOR) },
      });
      await putSurvey(town);
      const seen = async () => {
        const replies = await Promise.all(URLS.map((url) => town.get(url)));
        return JSON.stringify(replies.map(({ body, headers }) => [body, { ...headers, date: '' }]));
      };
      const nothing = await seen();
      const given = {
        survey: 'accueil-mairie',
        surveyVersion: '1',
        context: { service: 'ecoles' },
      };
      const counts = [];
      for (let count = 1; count <= 40; count += 1) {
        await answer(town, { [1 + (count % 3)]: 1 }, given);
        const now = await seen();
        // Byte for byte what it was before anybody answered.
        if (count < FLOOR) expect(now === nothing, `${count} answers`).toBe(true);
        const { indicators } = JSON.parse((await town.get(URLS[0] ?? '')).body);
        counts.push(indicators[0].count);
      }
      expect(counts.slice(FLOOR - 1)).toEqual([30, 30, 30, 30, 30, 35, 35, 35, 35, 35, 40]);
    });

    test('nor does a closed month, or a group in one', async () => {
      const town = await openTestCollector({
        engine,
        settings: { ADMIN_TOKEN: ADMIN, PUBLISH_INTERVAL: '31536000', MIN_COUNT: String(FLOOR) },
      });
      await putSurvey(town);
      const given = { survey: 'accueil-mairie', surveyVersion: '1' };
      await answer(town, { 3: 40 }, { ...given, context: { service: 'ecoles' } });
      await answer(town, { 1: 7 }, { ...given, context: { service: 'urbanisme' } });
      town.pass(30 * DAY);
      await answer(town, { 2: 29 }, { ...given, context: { service: 'ecoles' } });
      town.pass(30 * DAY);
      const { body } = await town.get(`${SURVEY}/indicators/accueil?by=service&period=2026-06`);
      const { count, series } = JSON.parse(body);
      expect(count).toBe(47);
      // Forty would tell seven.
      const hidden = { points: [{ period: '2026-06', value: null }] };
      expect(series).toMatchObject([hidden, hidden, hidden]);
      const july = await town.get(`${SURVEY}/indicators/accueil?period=2026-07&by=service`);
      expect(july.json()).toMatchObject({ value: null, status: 'insufficient' });
      for (const key of ['count', 'interval', 'distribution', 'series', 'previous', 'updated']) {
        expect(july.json()).not.toHaveProperty(key);
      }
    });
  },
);
