import { describe, expect, test } from 'vitest';
import { openCollector } from '../../demo/collector/collector.js';
import { createServer } from '../../demo/collector/server.js';
import { secondsSince, tell } from '../support/verdict.js';
import { engines, postgres } from './engines.js';
import { openTestCollector, storedAnswers, submission } from './harness.js';

/** Every order of the given things. */
function orders<T>(things: readonly T[]): readonly (readonly T[])[] {
  if (things.length < 2) return [things];
  return things.flatMap((first, index) =>
    orders(things.toSpliced(index, 1)).map((rest) => [first, ...rest]),
  );
}

describe.each(engines)('at the same time on $name', (engine) => {
  test('fifty copies of each of a hundred answers are a hundred rows', async ({ task }) => {
    const begun = Date.now();
    const { post, collector } = await openTestCollector({ engine });
    const sent = Array.from({ length: 100 }, () => submission());
    const copies = Array.from({ length: 50 }, () => sent).flat();

    const replies = await Promise.all(copies.map((each) => post(each)));

    const stored = replies.filter(({ statusCode }) => statusCode === 202);
    const known = replies.filter(({ statusCode }) => statusCode === 200);
    const ids = (await storedAnswers(collector)).map(({ id }) => id);
    tell(task, {
      case: `50 parallel copies of 100 answers, ${engine.name}`,
      tries: copies.length,
      lost: sent.filter(({ id }) => !ids.includes(id)).length,
      twice: ids.length - new Set(ids).size,
      seconds: secondsSince(begun),
      note: `${ids.length} rows`,
    });
    expect([stored.length, known.length]).toEqual([100, 4900]);
    expect(ids).toEqual(sent.map(({ id }) => id).sort());
  }, 60_000);

  test('four revisions make the same row in each of their 24 orders', async ({ task }) => {
    const begun = Date.now();
    const { post, collector } = await openTestCollector({ engine });
    const revisions = [1, 2, 3, 3].map((satisfaction, rev) => ({
      rev,
      answers: { satisfaction, comment: `Révision ${rev}` },
    }));
    for (const order of orders(revisions)) {
      const { id } = submission();
      const sent = order.map((revision) => submission({ id, ...revision }));
      const replies = [];
      for (const each of sent) replies.push((await post(each)).statusCode);
      // Stored as long as it is higher than all before it.
      const expected = order.map(({ rev }, index) =>
        order.slice(0, index).every((before) => before.rev < rev) ? 202 : 200,
      );
      expect(replies).toEqual(expected);
    }
    const rows = await storedAnswers(collector);
    const contents = rows.map(({ rev, answers }) => JSON.stringify({ rev, answers }));
    tell(task, {
      case: `4 revisions in 24 orders, ${engine.name}`,
      tries: 24,
      lost: 24 - rows.filter(({ rev }) => rev === 3).length,
      twice: rows.length - new Set(rows.map(({ id }) => id)).size,
      seconds: secondsSince(begun),
      note: `${new Set(contents).size} distinct content`,
    });
    expect(rows).toHaveLength(24);
    for (const row of rows) {
      expect(row).toMatchObject({ rev: 3, answers: { satisfaction: 3, comment: 'Révision 3' } });
    }
  });

  test('four revisions that come together make the same row', async () => {
    const { post, collector } = await openTestCollector({ engine });
    const ids = Array.from({ length: 25 }, () => submission().id);
    const sent = ids.flatMap((id) =>
      [3, 1, 0, 2].map((rev) => submission({ id, rev, answers: { satisfaction: 1 + (rev % 3) } })),
    );
    await Promise.all(sent.map((each) => post(each)));
    const rows = await storedAnswers(collector);
    expect(rows.map(({ rev }) => rev)).toEqual(ids.map(() => 3));
  });
});

test.each(postgres ? [postgres] : [])(
  'two collectors on one $name store each answer once',
  async (engine) => {
    const first = await openTestCollector({ engine });
    const second = await openCollector(first.collector.settings, { log: () => undefined });
    const app = await createServer(second);
    const sent = Array.from({ length: 200 }, () => submission());
    const outcomes = await Promise.all(
      sent.flatMap((each) => [
        first.post(each),
        app.inject({ method: 'POST', url: '/answers', payload: each }),
      ]),
    );
    expect(outcomes.filter(({ statusCode }) => statusCode === 202)).toHaveLength(200);
    expect(outcomes.filter(({ statusCode }) => statusCode === 200)).toHaveLength(200);
    expect(await storedAnswers(second)).toHaveLength(200);
    await app.close();
    await second.close();
  },
);
