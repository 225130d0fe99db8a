import { describe, expect, test } from 'vitest';
import { engines } from './engines.js';
import { ADMIN, DAY, openTestCollector } from './harness.js';
import { AT_ONCE, answer, putSurvey } from './publishing-survey.js';

const BADGE = '/surveys/etat-civil/badge.svg';

describe.each(engines)('a badge on $name', (engine) => {
  test('shows the current figure, in the language and the shape asked for', async () => {
    const town = await openTestCollector({ engine, settings: AT_ONCE });
    await answer(town, { 1: 1, 3: 3 });
    const { statusCode, headers, body } = await town.get(BADGE);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0',
    });
    expect(body).toContain('Satisfaction, état civil – 7,5\u00a0/\u00a010 – Moyen');
    const english = await town.get(`${BADGE}?indicator=satisfaction&lang=en-GB&variant=card`);
    expect(english.body).toContain('Satisfaction, civil registry – 7.5\u00a0/\u00a010');
    expect(english.body).toContain('4 answers');
    const again = await town.get(BADGE, { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('shows the figure of a closed period, the one that is asked for there', async () => {
    const town = await openTestCollector({ engine, settings: AT_ONCE });
    await answer(town, { 2: 4 });
    const june = `${BADGE}?period=2026-06&variant=card`;
    expect((await town.get(june)).body).toContain('Satisfaction, état civil – À venir');
    town.pass(30 * DAY);
    await answer(town, { 3: 4 });
    const { body } = await town.get(june);
    expect(body).toContain('Satisfaction, état civil – 5,0\u00a0/\u00a010');
    expect(body).toContain('juin 2026');
    expect((await town.get(BADGE)).body).toContain('7,5\u00a0/\u00a010');
  });

  test('is neutral where the figure is withheld, unpublished or unknown', async () => {
    const town = await openTestCollector({
      engine,
      settings: { ADMIN_TOKEN: ADMIN, PUBLISH_INTERVAL: '0' },
    });
    await putSurvey(town, { publish: false });
    await answer(town, { 3: 29 });
    const withheld = await town.get(BADGE);
    expect(withheld.body).toContain('Satisfaction, état civil – Données insuffisantes');
    for (const url of [
      `${BADGE}?indicator=nothing`,
      `${BADGE}?indicator=a&indicator=b`,
      `${BADGE}?period=2026-13`,
      `${BADGE}?period=2025&period=2026`,
      '/surveys/accueil-mairie/badge.svg',
      '/surveys/unknown/badge.svg',
      '/surveys/NOT%00AN%20ID/badge.svg',
    ]) {
      const reply = await town.get(url);
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([
        200,
        'image/svg+xml; charset=utf-8',
      ]);
      expect(reply.body).toContain('Avis citoyen – Non publié');
    }
  });
});

test('a badge falls back to French and to its smallest shape, whatever is asked', async () => {
  const town = await openTestCollector({ settings: AT_ONCE });
  await answer(town, { 3: 3 });
  const { body } = await town.get(BADGE);
  expect((await town.get(`${BADGE}?lang=xx&variant=huge`)).body).toBe(body);
  expect((await town.get(`${BADGE}?lang=__proto__`)).body).toBe(body);
  expect((await town.get(`${BADGE}?lang=de`)).body).toContain('lang="de"');
});

test('a badge of long and hostile words is whole, and at most 4 KiB', async () => {
  const town = await openTestCollector({ settings: { ...AT_ONCE, ADMIN_TOKEN: ADMIN } });
  const label = '😀"><script>alert(1)</script>&amp; '.repeat(5);
  const word = label.slice(0, 60);
  await putSurvey(town, {
    questions: [
      {
        id: 'satisfaction',
        type: 'smiley',
        label,
        indicator: {
          id: 'accueil',
          label,
          formula: 'points',
          levels: [word, word, word],
          thresholds: [5, 8],
        },
      },
    ],
  });
  await answer(town, { 3: 3 }, { survey: 'accueil-mairie', surveyVersion: '1' });
  for (const variant of ['compact', 'card', 'gauge']) {
    const { body, statusCode } = await town.get(
      `/surveys/accueil-mairie/badge.svg?variant=${variant}`,
    );
    expect(statusCode).toBe(200);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(4096);
    expect(body).not.toContain('<script');
    expect(body).toContain('10,0\u00a0/\u00a010');
  }
});
