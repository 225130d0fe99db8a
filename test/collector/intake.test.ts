import { describe, expect, test } from 'vitest';
import { createIntake, type WriteBatch } from '../../demo/collector/intake.js';
import type { AnswerRow } from '../../demo/collector/store/answers.js';

function row(id: string, surveyId = 's', rev = 0): AnswerRow {
  return {
    survey_id: surveyId,
    id,
    rev,
    survey_version: '1',
    complete: true,
    day: '2026-06-15',
    fingerprint: '',
    answers: '{}',
    texts: null,
    locale: null,
    page: null,
    context: null,
  };
}

/** An intake, and the batches that it wrote. */
function scripted(
  write: WriteBatch = async (_, rows) => new Map(rows.map(({ id }) => [id, 'stored'])),
) {
  const batches: string[] = [];
  const intake = createIntake((surveyId, rows) => {
    batches.push(`${surveyId}: ${rows.map(({ id, rev }) => `${id}${rev}`).join(' ')}`);
    return write(surveyId, rows);
  });
  return { intake, batches };
}

describe('the intake', () => {
  test('writes what comes together in one batch', async () => {
    const { intake, batches } = scripted();
    const outcomes = await Promise.all(['a', 'b', 'c'].map((id) => intake.accept(row(id))));
    expect(outcomes).toEqual(['stored', 'stored', 'stored']);
    expect(batches).toEqual(['s: a0 b0 c0']);
  });

  test('never puts two surveys, or two revisions of an answer, into one batch', async () => {
    const { intake, batches } = scripted();
    const given = [row('a'), row('b', 't'), row('a', 's', 1), row('c'), row('a', 's', 2), row('b')];
    await Promise.all(given.map((each) => intake.accept(each)));
    expect(batches).toEqual(['s: a0 c0 b0', 't: b0', 's: a1', 's: a2']);
  });

  test('writes a hundred answers at most at once', async () => {
    const { intake, batches } = scripted();
    await Promise.all(Array.from({ length: 250 }, (_, index) => intake.accept(row(`i${index}`))));
    expect(batches.map((batch) => batch.split(' ').length - 1)).toEqual([100, 100, 50]);
  });

  test('tells each answer its own outcome', async () => {
    const { intake } = scripted(
      async () =>
        new Map([
          ['a', 'stored'],
          ['b', 'conflict'],
          ['c', 'duplicate'],
        ] as const),
    );
    const outcomes = await Promise.all(['c', 'a', 'b'].map((id) => intake.accept(row(id))));
    expect(outcomes).toEqual(['duplicate', 'stored', 'conflict']);
  });

  test('fails those of a batch that fails, and goes on with the next', async () => {
    let writes = 0;
    const { intake } = scripted(async (_, rows) => {
      writes += 1;
      if (writes === 1) throw new Error('disk full');
      return new Map(rows.map(({ id }) => [id, 'stored']));
    });
    const first = await Promise.allSettled([intake.accept(row('a')), intake.accept(row('b'))]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await intake.accept(row('c'))).toBe('stored');
  });

  test('is settled when all that was accepted is written', async () => {
    const written: string[] = [];
    const { intake } = scripted(async (_, rows) => {
      await Promise.resolve();
      written.push(...rows.map(({ id }) => id));
      return new Map(rows.map(({ id }) => [id, 'stored']));
    });
    void intake.accept(row('a'));
    void intake.accept(row('a', 's', 1));
    await intake.settled();
    expect(written).toEqual(['a', 'a']);
    await expect(intake.settled()).resolves.toBeUndefined();
  });
});
