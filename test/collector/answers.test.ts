import { describe, expect, test } from 'vitest';
import { engines } from './engines.js';
import { DAY, openTestCollector, storedAnswers, submission } from './harness.js';

describe.each(engines)('POST /answers on $name', (engine) => {
  test('stores an answer and says so with 202, its id and its revision', async () => {
    const { post, collector } = await openTestCollector({ engine });
    const sent = submission({
      answers: { satisfaction: 2, comment: 'Un été « très » bien, 👍' },
      locale: 'fr',
      page: '/demarches/etat-civil',
      context: { service: 'etat-civil', channel: 'web' },
    });

    const reply = await post(sent);

    expect(reply.statusCode).toBe(202);
    expect(reply.json()).toEqual({ id: sent.id, rev: 0 });
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(await storedAnswers(collector)).toEqual([{ ...sent, day: '2026-06-15' }]);
  });

  test('takes the same submission as application/json', async () => {
    const { post } = await openTestCollector({ engine });
    const reply = await post(submission(), { 'content-type': 'application/json' });
    expect(reply.statusCode).toBe(202);
  });

  test('acknowledges the same content again, in whatever order its keys come, and stores it once', async () => {
    const { post, collector } = await openTestCollector({ engine });
    const sent = submission({ context: { service: 'etat-civil', channel: 'web' } });
    await post(sent);

    const turned = Object.fromEntries(Object.entries(sent).reverse());
    const reply = await post(JSON.stringify(turned, undefined, 2));

    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({ id: sent.id, rev: 0, duplicate: true });
    expect(await storedAnswers(collector)).toHaveLength(1);
  });

  test('knows an id again in capitals, and gives it back as it was sent', async () => {
    const { post, collector } = await openTestCollector({ engine });
    const sent = submission();
    await post(sent);
    const id = sent.id.toUpperCase();

    const reply = await post({ ...sent, id });

    expect(reply.json()).toEqual({ id, rev: 0, duplicate: true });
    expect(await storedAnswers(collector)).toHaveLength(1);
  });

  test('replaces an answer by a higher revision, leaves it by a lower one, and keeps its first day', async () => {
    const { post, pass, collector } = await openTestCollector({ engine });
    const sent = submission({ rev: 3 });
    await post(sent);
    pass(DAY);

    const higher = await post({ ...sent, rev: 7, answers: { satisfaction: 1 } });
    const lower = await post({ ...sent, rev: 5, answers: { satisfaction: 2 } });

    expect([higher.statusCode, lower.statusCode]).toEqual([202, 200]);
    expect(lower.json()).toEqual({ id: sent.id, rev: 5, duplicate: true });
    expect(await storedAnswers(collector)).toEqual([
      { ...sent, rev: 7, answers: { satisfaction: 1 }, day: '2026-06-15' },
    ]);
  });

  test('refuses other content under the same revision, and keeps the first', async () => {
    const { post, collector } = await openTestCollector({ engine });
    const sent = submission();
    await post(sent);

    const reply = await post({ ...sent, answers: { satisfaction: 1 } });

    expect(reply.statusCode).toBe(422);
    expect(reply.json().type).toBe('urn:avis-citoyen:problem:other-content');
    expect(await storedAnswers(collector)).toMatchObject([{ answers: { satisfaction: 3 } }]);
  });

  test('keeps the answers of two surveys under one id apart', async () => {
    const { post, collector } = await openTestCollector({ engine });
    const sent = submission();
    await post(sent);
    const reply = await post({
      ...sent,
      survey: 'page-utile',
      surveyVersion: '2026-2',
      answers: { useful: 'yes' },
    });
    expect(reply.statusCode).toBe(202);
    expect(await storedAnswers(collector)).toHaveLength(1);
    expect(await storedAnswers(collector, 'page-utile')).toHaveLength(1);
  });

  test('gives an answer that comes just after midnight in the town the new day', async () => {
    const { post, pass, collector } = await openTestCollector({ engine });
    pass(12 * 3_600_000); // 22:00 in Greenwich is midnight in Paris in June
    await post(submission());
    expect(await storedAnswers(collector)).toMatchObject([{ day: '2026-06-16' }]);
  });

  test('checks an answer that names no version against the one in force', async () => {
    const { post, collector } = await openTestCollector({ engine });
    const { surveyVersion, ...sent } = submission();
    const reply = await post(sent);
    expect(reply.statusCode).toBe(202);
    expect(await storedAnswers(collector)).toMatchObject([{ surveyVersion }]);
  });

  test.each([
    { what: 'a survey that nobody put', changes: { survey: 'inconnue' }, type: 'unknown-survey' },
    { what: 'a version that nobody put', changes: { surveyVersion: '9' }, type: 'unknown-version' },
  ])('answers 404 for $what', async ({ changes, type }) => {
    const { post } = await openTestCollector({ engine });
    const reply = await post(submission(changes));
    expect(reply.statusCode).toBe(404);
    expect(reply.json().type).toBe(`urn:avis-citoyen:problem:${type}`);
  });

  test('takes answers to a closed survey for eight days, then says that it is closed', async () => {
    const { post, pass, collector } = await openTestCollector({ engine });
    await collector.store.closeSurvey('etat-civil', collector.today());
    pass(8 * DAY);
    const late = await post(submission());
    pass(DAY);
    const tooLate = await post(submission());
    expect([late.statusCode, tooLate.statusCode]).toEqual([202, 410]);
    expect(tooLate.json().type).toBe('urn:avis-citoyen:problem:closed');
  });
});
