import { describe, expect, test } from 'vitest';
import { tidy } from '../../demo/collector/housekeeping.js';
import { engines } from './engines.js';
import { ADMIN, DAY, openTestCollector, storedAnswers, submission } from './harness.js';

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
    const rows = Array.from({ length: 1201 }, (_, index) => ({
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
    await collector.store.writeAnswers('etat-civil', rows);
    pass(366 * DAY);
    await tidy(collector);
    const left = await storedAnswers(collector);
    expect(left).toHaveLength(1201);
    expect(JSON.stringify(left)).not.toContain('Marque');
  });
});
