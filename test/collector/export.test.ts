import { describe, expect, test } from 'vitest';
import { type Engine, engines } from './engines.js';
import { DAY, EXPORT, exportHeaders, openTestCollector, submission } from './harness.js';

async function openForExport(engine?: Engine) {
  const opened = await openTestCollector({
    ...(engine && { engine }),
    settings: { EXPORT_TOKEN: EXPORT },
  });
  return {
    ...opened,
    exported: (query = '', survey = 'etat-civil') =>
      opened.get(`/admin/surveys/${survey}/answers${query}`, exportHeaders),
  };
}

const lines = (body: string) =>
  body
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe.each(engines)('the export on $name', (engine) => {
  test('gives every answer whole, with its day, by day and id', async () => {
    const { post, pass, exported } = await openForExport(engine);
    const sent = [
      submission({ answers: { satisfaction: 1, comment: 'Une "longue"\nattente' }, locale: 'fr' }),
      submission({ page: '/accueil', context: { channel: 'counter' }, complete: false }),
    ];
    await post(sent[0]);
    pass(DAY);
    await post(sent[1]);

    const reply = await exported('?format=ndjson');

    expect(reply.statusCode).toBe(200);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': 'attachment; filename="etat-civil-2026-06-16.ndjson"',
      'cache-control': 'no-store',
    });
    expect(lines(reply.body)).toEqual([
      { ...sent[0], day: '2026-06-15' },
      { ...sent[1], day: '2026-06-16' },
    ]);
  });

  test('is a table of CSV with a column for all that any version may hold', async () => {
    const { post, collector, exported } = await openForExport(engine);
    const { surveyVersion, ...sent } = submission({
      answers: { satisfaction: 1, comment: '=1+1' },
      context: { service: 'passeport' },
    });
    await post(sent);
    const document = JSON.stringify({
      v: 1,
      id: 'etat-civil',
      version: '2026-2',
      context: { ville: ['a'] },
      questions: [
        {
          id: 'moyen',
          type: 'choices',
          label: 'Moyen',
          options: [
            { value: 'web', label: 'Web' },
            { value: 'autre', label: 'Autre', other: true },
          ],
        },
        {
          id: 'joint',
          type: 'yes-no',
          label: '{value}',
          notApplicable: 'Sans objet',
          forEach: { question: 'moyen', in: ['web'] },
        },
      ],
    });
    const definition = { surveyId: 'etat-civil', version: '2026-2', document };
    await collector.store.putDefinition(definition, surveyVersion);
    collector.surveys.forget('etat-civil');
    const second = submission({
      id: 'ffffffff-ffff-4fff-8fff-ffffffffffff',
      surveyVersion: '2026-2',
      answers: { moyen: ['web', 'autre'], 'moyen.other': 'Fax', 'joint[web]': null },
    });
    await post(second);

    const { headers, body } = await exported();

    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(body).toBe(
      '\uFEFF"day";"id";"rev";"version";"complete";"locale";"page";"context.service";"context.channel";' +
        '"context.ville";"satisfaction";"comment";"moyen";"moyen.other";"joint[web]"\r\n' +
        `"2026-06-15";"${sent.id}";"0";"2026-1";"true";"";"";"passeport";"";"";"1";"'=1+1";"";"";""\r\n` +
        `"2026-06-15";"${second.id}";"0";"2026-2";"true";"";"";"";"";"";"";"";"web|autre";"Fax";"null"\r\n`,
    );
  });

  test('begins at a day, or after the last answer that was read', async () => {
    const { post, pass, exported } = await openForExport(engine);
    const sent = [];
    for (let day = 0; day < 3; day += 1) {
      const each = submission();
      sent.push(each);
      await post(each);
      pass(DAY);
    }
    const ids = async (query: string) =>
      lines((await exported(`?format=ndjson${query}`)).body).map(({ id }) => id);
    expect(await ids('&since=2026-06-16')).toEqual([sent[1]?.id, sent[2]?.id]);
    expect(await ids(`&cursor=2026-06-16,${sent[1]?.id}`)).toEqual([sent[2]?.id]);
    expect(await ids('&since=2026-06-18')).toEqual([]);
  });

  test('gives 2,500 answers page by page, each once', async () => {
    const { collector, exported } = await openForExport(engine);
    const ids = new Set<string>();
    for (let batch = 0; batch < 25; batch += 1) {
      const rows = Array.from({ length: 100 }, () => {
        const { id } = submission();
        ids.add(id);
        return {
          survey_id: 'etat-civil',
          id,
          rev: 0,
          survey_version: '2026-1',
          complete: true,
          day: `2026-06-${10 + (batch % 3)}`,
          fingerprint: 'f',
          answers: '{"satisfaction":2}',
          texts: null,
          locale: null,
          page: null,
          context: null,
        };
      });
      await collector.store.writeAnswers('etat-civil', rows);
    }
    const found = lines((await exported('?format=ndjson')).body);
    expect(found).toHaveLength(2500);
    expect(new Set(found.map(({ id }) => id))).toEqual(ids);
    const order = found.map(({ day, id }) => `${day} ${id}`);
    expect(order).toEqual(order.toSorted());
  });
});

describe('what the export refuses', () => {
  test.each([
    '?format=xlsx',
    '?since=hier',
    '?since=2026-02-30',
    '?cursor=2026-06-15',
    '?cursor=,',
    '?cursor=2026-06-15,%00',
    '?page=2',
    '?since=2026-06-15&since=2026-06-16',
  ])('%s: 400', async (query) => {
    const { exported } = await openForExport();
    const reply = await exported(query);
    expect(reply.statusCode).toBe(400);
    expect(reply.json().type).toBe('urn:avis-citoyen:problem:request');
  });
});
