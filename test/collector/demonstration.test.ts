/** The generated answers of the demonstration, and the command that stores them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { fillStore, holdsAnswers } from '../../demo/collector/demonstration/fill.js';
import { firstDay, generateAnswers } from '../../demo/collector/demonstration/generate.js';
import { CHANNELS, SERVICES } from '../../demo/collector/demonstration/town.js';
import { loadSurveys } from '../../demo/collector/load-surveys.js';
import { openStore } from '../../demo/collector/store/store.js';
import { checkSubmission, readSubmission } from '../../src/survey/submission.js';
import { readSurvey } from '../../src/survey/survey.js';
import { refuse } from '../../src/validation/readers.js';
import { startModule } from './built-collector.js';
import { openTestCollector, submission } from './harness.js';
import { scratchFolder } from './scratch-folder.js';

const SURVEYS = ['accueil', 'etat-civil', 'page-utile', 'passeport', 'services-publics-plus'];
const TODAY = '2026-06-15';
const PATIENCE = 60_000;

const surveyIn = (id: string) =>
  readSurvey(JSON.parse(readFileSync(`demo/collector/surveys/${id}.json`, 'utf8')), '', refuse);

const generated = (id: string, seed = 1) => [
  ...generateAnswers(surveyIn(id), { today: TODAY, seed }),
];

describe.each(SURVEYS)('generated answers to %s', (id) => {
  const answers = generated(id);

  it('are such as the collector takes', () => {
    const survey = surveyIn(id);
    for (const each of answers) {
      checkSubmission(readSubmission(each.submission, '', refuse), survey);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(generated(id)).toEqual(answers);
    expect(generated(id, 2)).not.toEqual(answers);
  });

  it('have each an id of their own', () => {
    expect(new Set(answers.map(({ submission }) => submission.id)).size).toBe(answers.length);
  });

  it('come in every month of two whole years, and up to yesterday', () => {
    const months = new Set(answers.map(({ day }) => day.slice(0, 7)));
    expect([...months].slice(0, 24).join()).toBe([...months].sort().slice(0, 24).join());
    expect(months.size).toBe(24 + 6);
    expect(answers[0]?.day.slice(0, 7)).toBe('2024-01');
    expect(answers.every(({ day }) => day < TODAY)).toBe(true);
  });
});

it('generated answers name only services and channels that their surveys declare', () => {
  const declared = SURVEYS.map((id) => surveyIn(id).context);
  for (const name of Object.keys(SERVICES)) {
    expect(declared.every(({ service }) => service?.includes(name))).toBe(true);
  }
  for (const name of Object.keys(CHANNELS)) {
    expect(declared.some(({ channel }) => channel?.includes(name))).toBe(true);
  }
});

it('a year whose figures are hardly closed has two before it', () => {
  expect(firstDay('2026-12-31')).toBe('2024-01-01');
  expect(firstDay('2027-01-03')).toBe('2024-01-01');
  expect(firstDay('2027-01-11')).toBe('2025-01-01');
});

it('every generated answer is stored, and the way there is told', async () => {
  const store = await openStore({ dataDir: scratchFolder() });
  await loadSurveys(store, 'demo/collector/surveys');
  expect(await holdsAnswers(store)).toBe(false);
  const told: number[] = [];
  const today = '2026-06-15';
  const count = await fillStore(store, { today, seed: 1, progress: (share) => told.push(share) });
  let stored = 0;
  for (const id of SURVEYS) {
    for (const changes of (await store.activityOf(id)).values()) stored += changes;
  }
  expect(stored).toBe(count);
  expect(await holdsAnswers(store)).toBe(true);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
  await store.close();
});

describe('npm run seed', () => {
  test(
    'refuses a database that is not a demonstration’s',
    async () => {
      const run = await startModule('seed', { env: { DATA_DIR: scratchFolder() } });
      expect(await run.ended).toBe(1);
      expect(run.output()).toBe(
        'DEMO must be 1: generated answers are for a demonstration, never for a town’s own database.\n',
      );
    },
    PATIENCE,
  );

  test(
    'refuses a database that holds answers, and with --if-empty leaves it as it is',
    async () => {
      const { collector, post, app } = await openTestCollector();
      await post(submission());
      const { dataDir } = collector.settings;
      await app.close();
      await collector.store.close();
      const env = { DATA_DIR: dataDir, DEMO: '1' };
      const refused = await startModule('seed', { env });
      expect(await refused.ended).toBe(1);
      expect(refused.output()).toBe(
        'DATA_DIR holds a database with answers: generated ones would be mixed with them. Choose an empty one.\n',
      );
      const left = await startModule('seed', { env, args: ['--if-empty'] });
      expect(await left.ended).toBe(0);
      expect(left.output()).toBe('');
    },
    PATIENCE,
  );
});
