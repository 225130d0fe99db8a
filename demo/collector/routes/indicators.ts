/**
 * `GET /surveys/{id}/indicators` and each one alone: the figures of a survey that its town publishes,
 * in the format that badges and charts read.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { periodKey } from '../../../src/indicators/periods.js';
import type { Survey } from '../../../src/survey/survey.js';
import { InvalidDataError } from '../../../src/validation/invalid-data-error.js';
import { object, oneOf, optional, refuse } from '../../../src/validation/readers.js';
import type { Collector } from '../collector.js';
import { Problem } from '../problem.js';
import { type Asked, indicatorNamed, type Source, setOf } from '../publishing/asked-figures.js';
import { createWriter, sendFigures, sourceOf } from './figures.js';
import { type IndicatorRoute, paramsOf, type SurveyRoute } from './params.js';

/** Adds the routes that give figures out. */
export function indicatorRoutes(app: FastifyInstance, collector: Collector): void {
  const write = createWriter('application/json; charset=utf-8');

  /** Sends the document that `make` makes of what is public and asked for. */
  async function send(
    request: FastifyRequest<SurveyRoute>,
    reply: FastifyReply,
    make: (source: Source, asked: Asked) => object,
  ): Promise<FastifyReply> {
    const survey = await publishedSurvey(collector, request);
    const asked = readQuery(request.query, survey);
    const source = await sourceOf(collector, survey);
    const document = await write(request, source, () => JSON.stringify(make(source, asked)));
    return sendFigures(collector, request, reply, document);
  }

  app.get<SurveyRoute>('/surveys/:survey/indicators', paramsOf('survey'), (request, reply) =>
    send(request, reply, setOf),
  );

  app.get<IndicatorRoute>(
    '/surveys/:survey/indicators/:indicator',
    paramsOf('survey', 'indicator'),
    (request, reply) =>
      send(request, reply, (source, asked) => {
        const found = indicatorNamed(source, request.params.indicator, asked);
        if (!found) throw new Problem('unknown-indicator');
        return found;
      }),
  );
}

async function publishedSurvey(
  { surveys }: Collector,
  request: FastifyRequest<SurveyRoute>,
): Promise<Survey> {
  const { survey } = request.params;
  const definition = await surveys.inForce(survey);
  if (!definition) throw new Problem('unknown-survey');
  request.survey = survey;
  if (!definition.survey.publish) throw new Problem('unpublished');
  return definition.survey;
}

const NAMES = ['period', 'interval', 'by'];

/** Reads the query; what is wrong with it is told by the name of the parameter, never by its content. */
function readQuery(given: unknown, { context }: Survey): Asked {
  const query = object({
    period: optional(periodKey),
    interval: optional(oneOf('month', 'quarter', 'year')),
    by: optional(oneOf(...Object.keys(context))),
  });
  try {
    return query({ ...(given as object) }, '', refuse);
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error;
    const { path, expected } = error;
    if (!NAMES.includes(path)) {
      const errors = [{ pointer: '', code: 'invalid' }] as const;
      throw new Problem('request', { detail: 'The query takes period, interval and by.', errors });
    }
    throw new Problem('request', {
      detail: `${path} must be ${expected.en}.`,
      errors: [{ pointer: `/${path}`, code: 'invalid' }],
    });
  }
}
