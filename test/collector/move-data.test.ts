import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFigures } from '../../demo/collector/publishing/stored-ledgers.js';
import { openStore, type Store } from '../../demo/collector/store/store.js';
import { startModule } from './built-collector.js';
import { postgres } from './engines.js';
import { openTestCollector, submission } from './harness.js';
import { scratchFolder } from './scratch-folder.js';

const PATIENCE = 60_000;

/** How many answers a survey has, and a hash of all that is kept of them. */
async function contents(store: Store, surveyId: string) {
  const page = { after: { day: '', id: '' }, limit: 1_000_000 };
  const rows = await store.answersAfter(surveyId, page);
  const hash = createHash('sha256');
  for (const row of rows) hash.update(JSON.stringify(Object.entries(row).sort()));
  return { count: rows.length, hash: hash.digest('hex') };
}

describe.each(postgres ? [postgres] : [])('npm run move-data to $name', (engine) => {
  test(
    'copies every answer, version and tombstone, and adds nothing the second time',
    async () => {
      const { collector, post, get, app } = await openTestCollector();
      const erased = submission();
      for (let batch = 0; batch < 12; batch += 1) {
        const sent = Array.from({ length: 100 }, (_, each) =>
          submission({
            rev: each % 3,
            complete: each % 2 === 0,
            answers: { satisfaction: 1 + (each % 3), comment: `N° ${each}, « été » 👍` },
            context: { channel: 'web' },
          }),
        );
        await Promise.all(sent.map((each) => post(each)));
      }
      await post(
        submission({ survey: 'page-utile', surveyVersion: '2026-2', answers: { useful: 'yes' } }),
      );
      await collector.store.eraseAnswer({ surveyId: 'etat-civil', id: erased.id }, '2026-06-15');
      await collector.store.closeSurvey('accueil', '2026-06-14');
      const figure = (await get('/surveys/etat-civil/indicators/satisfaction')).json();
      expect(figure).toMatchObject({ status: 'published', count: 600 });
      const { dataDir } = collector.settings;
      const before = {
        'etat-civil': await contents(collector.store, 'etat-civil'),
        'page-utile': await contents(collector.store, 'page-utile'),
      };
      await app.close();
      await collector.store.close();

      const { databaseUrl = '' } = await engine.fresh();
      const env = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl };
      const first = await startModule('move-data', { env });
      expect(await first.ended).toBe(0);
      expect(first.output()).toBe(
        'accueil: 0 moved, 0 there already\n' +
          'etat-civil: 1200 moved, 0 there already\n' +
          'page-utile: 1 moved, 0 there already\n' +
          'passeport: 0 moved, 0 there already\n' +
          'services-publics-plus: 0 moved, 0 there already\n',
      );
      const second = await startModule('move-data', { env });
      expect(await second.ended).toBe(0);
      expect(second.output()).toContain('etat-civil: 0 moved, 1200 there already\n');

      const moved = await openStore({ dataDir, databaseUrl });
      for (const [survey, expected] of Object.entries(before)) {
        expect(await contents(moved, survey)).toEqual(expected);
      }
      const shown = await moved.publicSnapshot('etat-civil');
      expect(readFigures({ figures: shown?.figures ?? '' }).get('satisfaction')?.current).toEqual({
        tally: new Map([
          ['1', 204],
          ['2', 192],
          ['3', 204],
        ]),
        made: '2026-06-15',
        period: figure.period,
      });
      expect(await moved.surveyState('accueil')).toEqual({
        version: '2026-2',
        closedOn: '2026-06-14',
      });
      expect(await moved.definitionDocument('etat-civil', '2026-1')).toContain('"satisfaction"');
      const row = {
        survey_id: 'etat-civil',
        id: erased.id,
        rev: 0,
        survey_version: '2026-1',
        complete: true,
        day: '2026-06-15',
        fingerprint: 'f',
        answers: '{}',
        texts: null,
        locale: null,
        page: null,
        context: null,
      };
      expect((await moved.writeAnswers('etat-civil', [row])).get(erased.id)).toBe('duplicate');
      await moved.close();
    },
    PATIENCE,
  );

  test(
    'leaves what the database holds under the same revision, says so, and ends with 1',
    async () => {
      const { collector, post, app } = await openTestCollector();
      const sent = submission();
      await post(sent);
      const { dataDir } = collector.settings;
      await app.close();
      await collector.store.close();
      const { databaseUrl = '' } = await engine.fresh();
      const other = await openTestCollector({ engine, settings: { DATABASE_URL: databaseUrl } });
      await other.post({ ...sent, answers: { satisfaction: 1 } });

      const run = await startModule('move-data', {
        env: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
      });
      expect(await run.ended).toBe(1);
      expect(run.output()).toContain('1 answers are there with other content');
    },
    PATIENCE,
  );
});

test.each([
  {
    what: 'from a folder that holds no answers',
    dataDir: 'nowhere',
    args: [],
    sentence: 'DATA_DIR must hold the answers to move: there is no nowhere/collector.sqlite.',
  },
  {
    what: 'with an option that is none',
    dataDir: '.',
    args: ['--dry-run'],
    sentence: "Unknown option '--dry-run'",
  },
])(
  'npm run move-data $what moves nothing, and ends with a sentence',
  async ({ dataDir, args, sentence }) => {
    const env = { DATA_DIR: dataDir, DATABASE_URL: 'postgres://127.0.0.1:1/avis' };
    const run = await startModule('move-data', { args, env });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(sentence);
    expect(existsSync('nowhere')).toBe(false);
  },
  PATIENCE,
);

test(
  'npm run move-data without a database to move to ends with a sentence',
  async () => {
    const run = await startModule('move-data', { env: { DATA_DIR: scratchFolder() } });
    expect(await run.ended).toBe(1);
    expect(run.output()).toBe(
      'DATABASE_URL must name the PostgreSQL database to move the answers to.\n',
    );
  },
  PATIENCE,
);
