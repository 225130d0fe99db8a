/**
 * `GET /admin/surveys/{id}/answers`: the answers, for the town's own tools. They leave in pages, in
 * the order of day and id, so an export of any size holds neither memory nor the database; one that
 * was broken off goes on after the last answer it gave.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { day } from '../../../src/validation/document-parts.js';
import { InvalidDataError } from '../../../src/validation/invalid-data-error.js';
import { defaulted, object, oneOf, optional, refuse } from '../../../src/validation/readers.js';
import { type KeptSubmission, submissionOf } from '../answer-row.js';
import { type AnswerTable, answerTable } from '../answer-table.js';
import type { Collector } from '../collector.js';
import { csvLine } from '../csv.js';
import { Problem } from '../problem.js';
import type { Cursor, StoredAnswer } from '../store/pages.js';
import type { Store } from '../store/store.js';
import { definitionOf } from '../survey-catalogue.js';
import { cursor, START } from './cursor.js';
import { paramsOf, type SurveyRoute } from './params.js';

const ROWS = 1000;
const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
} as const;

const query = object({
  format: defaulted<'csv' | 'ndjson'>(oneOf('csv', 'ndjson'), 'csv'),
  since: optional(day),
  cursor: optional(cursor),
});

/** Adds the export. */
export function exportRoutes(app: FastifyInstance, { store, surveys, today }: Collector): void {
  app.get<SurveyRoute>(
    '/admin/surveys/:survey/answers',
    paramsOf('survey'),
    async (request, reply) => {
      const { survey } = request.params;
      const { format, since, cursor: last } = readQuery(request.query);
      if (!(await surveys.state(survey))) throw new Problem('unknown-survey');
      request.survey = survey;
      const after = last ?? (since === undefined ? START : { day: since, id: '' });
      const pages = pagesOf(store, survey, after);
      const lines = format === 'csv' ? csvOf(await tableOf(store, survey), pages) : ndjsonOf(pages);
      return reply
        .header('Cache-Control', 'no-store')
        .header('Content-Disposition', `attachment; filename="${survey}-${today()}.${format}"`)
        .type(TYPES[format])
        .send(Readable.from(lines));
    },
  );
}

/** Reads the query; what is wrong with it is a bad request, not a bad document. */
function readQuery(given: unknown): ReturnType<typeof query> {
  try {
    return query({ ...(given as object) }, '', refuse);
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error;
    throw new Problem('request', { detail: `${error.path} must be ${error.expected.en}.` });
  }
}

async function tableOf(store: Store, surveyId: string): Promise<AnswerTable> {
  const documents = await store.allDefinitions(surveyId);
  return answerTable(documents.map((document) => definitionOf(document).survey));
}

/** The answers after `start`, a page at a time. */
async function* pagesOf(
  store: Store,
  surveyId: string,
  start: Cursor,
): AsyncGenerator<readonly KeptSubmission[]> {
  let after: Cursor | undefined = start;
  while (after) {
    const rows: readonly StoredAnswer[] = await store.answersAfter(surveyId, {
      after,
      limit: ROWS,
    });
    yield rows.map(submissionOf);
    after = rows.length === ROWS ? rows.at(-1) : undefined;
  }
}

async function* ndjsonOf(pages: AsyncIterable<readonly KeptSubmission[]>): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page.map((answer) => `${JSON.stringify(answer)}\n`).join('');
  }
}

async function* csvOf(
  table: AnswerTable,
  pages: AsyncIterable<readonly KeptSubmission[]>,
): AsyncGenerator<string> {
  // The mark tells spreadsheets that the file is UTF-8.
  yield `\uFEFF${csvLine(table.columns)}`;
  for await (const page of pages) {
    yield page.map((answer) => csvLine(table.cells(answer))).join('');
  }
}
