import { expect, test, vi } from 'vitest';
import * as figures from '../../demo/collector/publishing/asked-figures.js';
import { ADMIN, adminHeaders, DAY, openTestCollector } from './harness.js';
import { AT_ONCE, answer, putSurvey } from './publishing-survey.js';

vi.mock('../../demo/collector/publishing/asked-figures.js', { spy: true });

const SURVEY = '/surveys/accueil-mairie';
const PATHS = ['/indicators/accueil', '/indicators/accueil?interval=month', '/badge.svg'];

test('documents of figures are made once, until others are public, another day begins or another version is in force', async () => {
  const town = await openTestCollector({ settings: { ...AT_ONCE, ADMIN_TOKEN: ADMIN } });
  await putSurvey(town);
  const respond = (faces: Readonly<Record<number, number>>) =>
    answer(town, faces, { survey: 'accueil-mairie', surveyVersion: '1' });
  /** Reads all documents; how many were made for it, and what is in them. */
  async function read() {
    const making = vi.mocked(figures.indicatorNamed).mockClear();
    const bodies = [];
    for (const path of PATHS) bodies.push((await town.get(SURVEY + path)).body);
    return { made: making.mock.calls.length, bodies };
  }

  await respond({ 3: 2 });
  const first = await read();
  expect(first.made).toBe(3);
  expect(new Set(first.bodies).size).toBe(3);
  expect(await read()).toEqual({ made: 0, bodies: first.bodies });

  await respond({ 1: 1 });
  const second = await read();
  expect(second.made).toBe(3);
  expect(JSON.parse(second.bodies[0] ?? '')).toMatchObject({ count: 3 });

  town.pass(DAY);
  expect((await read()).made).toBe(3);
  expect((await read()).made).toBe(0);

  const { body, headers } = await town.get(SURVEY);
  await town.app.inject({
    method: 'PUT',
    url: `/admin${SURVEY}`,
    headers: {
      ...adminHeaders,
      'if-match': String(headers.etag),
      'content-type': 'application/json',
    },
    payload: body.replace('"version":"1"', '"version":"2"').replace('l’accueil ?', 'le guichet ?'),
  });
  const last = await read();
  expect(last.made).toBe(3);
  expect(last.bodies[0]).toContain('le guichet ?');
});
