import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { tidy } from '../../demo/collector/housekeeping.js';
import { START } from '../../demo/collector/routes/cursor.js';
import { openStore } from '../../demo/collector/store/store.js';
import { engines, sqlite } from './engines.js';
import { ADMIN, DAY, openTestCollector, storedAnswers, submission } from './harness.js';
import type { LoggedQuery } from './partitions.js';

const words = { satisfaction: 2, comment: 'Merci à tous' };

describe.each(engines)('texts on $name', (engine) => {
  test('are blanked after COMMENT_DAYS, and scores stay', async () => {
    const { collector, post, pass } = await openTestCollector({
      engine,
      settings: { COMMENT_DAYS: '10', ADMIN_TOKEN: ADMIN },
    });
    const old = submission({ answers: words });
    await post(old);
    pass(DAY);
    const young = submission({ answers: words });
    await post(young);
    pass(9 * DAY);
    await tidy(collector);
    expect((await storedAnswers(collector)).map(({ answers }) => answers)).toEqual([words, words]);
    pass(DAY);
    await tidy(collector);
    const kept = new Map((await storedAnswers(collector)).map(({ id, answers }) => [id, answers]));
    expect(kept.get(old.id)).toEqual({ satisfaction: 2 });
    expect(kept.get(young.id)).toEqual(words);
    // A copy that comes again is known by its rev alone, and does not bring the text back.
    expect((await post(old)).json()).toMatchObject({ duplicate: true });
    pass(DAY);
    await tidy(collector);
    const left = (await storedAnswers(collector)).map(({ answers }) => answers);
    expect(left).toEqual([{ satisfaction: 2 }, { satisfaction: 2 }]);
  });

  test('are blanked however many there are, and whatever they answer', async () => {
    const { collector, pass } = await openTestCollector({ engine });
    await collector.store.writeAnswers('etat-civil', withTexts(1201));
    pass(366 * DAY);
    await tidy(collector);
    const left = await storedAnswers(collector);
    expect(left).toHaveLength(1201);
    expect(JSON.stringify(left)).not.toContain('Marque');
  });
});

test('texts are found and blanked without a look at the answers that have none', async () => {
  const { dataDir } = await sqlite.fresh();
  const queries: LoggedQuery[] = [];
  const store = await openStore({ dataDir }, ({ query }) => {
    queries.push(query);
  });
  await store.writeAnswers('etat-civil', withTexts(100));
  queries.length = 0;
  await store.answersAfter('etat-civil', { after: START, limit: 1, withTexts: true });
  await store.blankTexts('etat-civil', '2026-06-16');
  const database = new Database(join(dataDir, 'collector.sqlite'));
  const plans = queries.map(({ sql, parameters }) =>
    JSON.stringify(database.prepare(`explain query plan ${sql}`).all(...parameters)),
  );
  database.close();
  await store.close();
  expect(plans).toEqual([
    expect.stringContaining('answer_with_texts (survey_id=? AND (day,id)>'),
    expect.stringContaining('answer_with_texts (survey_id=? AND day<?'),
    expect.stringContaining('(survey_id=? AND id=?)'),
  ]);
});

/** So many answers, each with a text, of one day. */
function withTexts(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    survey_id: 'etat-civil',
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    rev: 0,
    survey_version: '2026-1',
    complete: true,
    day: '2026-06-15',
    fingerprint: 'f',
    answers: '{"satisfaction":3}',
    texts: '{"reason.other":"Marque"}',
    locale: null,
    page: null,
    context: null,
  }));
}
