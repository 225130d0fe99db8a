/** Finding a text to erase, and erasing an answer. */
import type { FastifyInstance } from 'fastify';
import { object, optional, refuse, text } from '../../../src/validation/readers.js';
import type { Collector } from '../collector.js';
import { plainPointer, refusing } from '../faults.js';
import { Problem } from '../problem.js';
import { findText } from '../text-search.js';
import { cursor, START, written } from './cursor.js';
import { type AnswerRoute, paramsOf, type SurveyRoute } from './params.js';

const query = object({ text: text(200), cursor: optional(cursor) });

/** Adds the routes that look for answers and erase them. */
export function adminAnswerRoutes(app: FastifyInstance, collector: Collector): void {
  const { store, surveys, today } = collector;

  app.delete<AnswerRoute>(
    '/admin/surveys/:survey/answers/:answer',
    paramsOf('survey', 'answer'),
    async (request, reply) => {
      const { survey, answer } = request.params;
      if (!(await surveys.state(survey))) throw new Problem('unknown-survey');
      request.survey = survey;
      await store.eraseAnswer({ surveyId: survey, id: answer.toLowerCase() }, today());
      return reply.code(204).send();
    },
  );

  app.post<SurveyRoute>(
    '/admin/surveys/:survey/answers/search',
    paramsOf('survey'),
    async (request, reply) => {
      const { survey } = request.params;
      const asked = refusing(() => query(request.body, '', refuse), plainPointer);
      if (!(await surveys.state(survey))) throw new Problem('unknown-survey');
      request.survey = survey;
      const { text: words, cursor: after = START } = asked;
      const { answers, next } = await findText(store, survey, { words, after });
      reply.header('Cache-Control', 'no-store');
      return { answers, next: next && written(next) };
    },
  );
}
