import { describe, expect, test } from 'vitest';
import { plainPointer } from '../../demo/collector/faults.js';
import { brokenDocuments, goodDocuments } from '../documents/examples.js';
import { schemas } from '../documents/schemas.js';
import { ADMIN, adminHeaders, openTestCollector, storedAnswers } from './harness.js';

const brokenSubmissions = brokenDocuments.filter(({ document }) => document === 'submission');
const surveys = {
  good: goodDocuments.filter(({ document }) => document === 'survey'),
  broken: brokenDocuments.filter(({ document }) => document === 'survey'),
};

/** Where a stranger's document is at fault, as far as the format names the place. */
function foreignPointer(path: string): string {
  const [field = ''] = path.split(/[.[]/);
  return Object.hasOwn(schemas.submission.properties, field) ? `/${field}` : '';
}

/** Puts a survey; it is read before anything else is looked at. */
async function put(value: unknown) {
  const { app } = await openTestCollector({ settings: { ADMIN_TOKEN: ADMIN } });
  return app.inject({
    method: 'PUT',
    url: '/admin/surveys/nouvelle',
    headers: { ...adminHeaders, 'content-type': 'application/json' },
    payload: JSON.stringify(value) ?? '',
  });
}

describe('the collector refuses', () => {
  test.each(brokenSubmissions)(
    'a submission with $name, and says where',
    async ({ value, path }) => {
      const { post, collector } = await openTestCollector();
      const reply = await post(JSON.stringify(value) ?? '');
      expect(reply.statusCode).toBe(422);
      expect(reply.json().errors).toMatchObject([{ pointer: foreignPointer(path) }]);
      expect(await storedAnswers(collector)).toEqual([]);
    },
  );

  test.each(surveys.broken)('a survey with $name, and says where', async ({ value, path }) => {
    const reply = await put(value);
    expect(reply.statusCode).toBe(422);
    expect(reply.json().errors[0].pointer).toBe(plainPointer(path));
  });
});

test.each(surveys.good)('the collector takes $name', async ({ value }) => {
  const { app } = await openTestCollector({ settings: { ADMIN_TOKEN: ADMIN } });
  const { id } = value as { id: string };
  const known = (await app.inject(`/surveys/${id}`)).statusCode === 200;
  const reply = await app.inject({
    method: 'PUT',
    url: `/admin/surveys/${id}`,
    headers: { ...adminHeaders, ...(known && { 'if-match': '*' }) },
    payload: { ...(value as object), version: 'put-by-a-test' },
  });
  expect([reply.statusCode, reply.body]).toEqual([201, expect.stringContaining(id)]);
  const page = await app.inject(`/surveys/${id}/form`);
  expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('</html>')]);
});
