/** `GET /surveys/{id}`: the definition in force, for elements and for whoever reads it. */
import type { FastifyInstance } from 'fastify';
import type { Collector } from '../collector.js';
import { hasEtag } from '../etag.js';
import { Problem } from '../problem.js';
import { paramsOf, type SurveyRoute } from './params.js';

/** Adds the route that gives surveys out. */
export function surveyRoutes(app: FastifyInstance, { surveys }: Collector): void {
  app.get<SurveyRoute>('/surveys/:survey', paramsOf('survey'), async (request, reply) => {
    const { survey } = request.params;
    const state = await surveys.state(survey);
    if (!state) throw new Problem('unknown-survey');
    request.survey = survey;
    if (state.closedOn !== null) throw new Problem('closed');
    const definition = await surveys.definition(survey, state.version);
    if (!definition) throw new Problem('unknown-version');
    // Asked again each time, so that a survey that was closed is seen to be.
    reply.header('Cache-Control', 'no-cache').header('ETag', definition.etag);
    if (hasEtag(request, definition.etag)) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(definition.document);
  });
}
