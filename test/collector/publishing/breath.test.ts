import { expect, test, vi } from 'vitest';
import * as closings from '../../../demo/collector/publishing/closings.js';
import { ADMIN, DAY, openTestCollector } from '../harness.js';
import { AT_ONCE, answer, putSurvey } from '../publishing-survey.js';

vi.mock('../../../demo/collector/publishing/closings.js', { spy: true });

test('closing a month lets requests pass between two questions', async () => {
  const town = await openTestCollector({ settings: { ...AT_ONCE, ADMIN_TOKEN: ADMIN } });
  const ids = ['accueil', 'attente', 'clarte', 'resultat'];
  const indicator = { formula: 'points', thresholds: [5, 8] };
  const questions = ids.map((id) => ({
    id,
    type: 'smiley',
    label: id,
    indicator: { id, ...indicator },
  }));
  await putSurvey(town, { questions });
  const answers = Object.fromEntries(ids.map((id) => [id, 3]));
  await answer(town, { 3: 2 }, { survey: 'accueil-mairie', surveyVersion: '1', answers });
  town.pass(23 * DAY);

  let [turn, over] = [0, false];
  const count = () => {
    turn += 1;
    if (!over) setImmediate(count);
  };
  count();
  const turns: number[] = [];
  const { closeMonth } = await vi.importActual<typeof closings>(
    '../../../demo/collector/publishing/closings.js',
  );
  vi.mocked(closings.closeMonth).mockImplementation((...given) => {
    turns.push(turn);
    return closeMonth(...given);
  });
  await town.get('/surveys/accueil-mairie/indicators');
  over = true;

  expect(turns).toHaveLength(ids.length);
  expect(new Set(turns).size).toBe(ids.length);
});
