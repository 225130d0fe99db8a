/** Putting a version of a survey in force, and closing a survey. */
import type { FastifyInstance } from 'fastify';
import { readSurvey, type Survey } from '../../../src/survey/survey.js';
import { refuse } from '../../../src/validation/readers.js';
import type { Collector } from '../collector.js';
import { plainPointer, refusing } from '../faults.js';
import { Problem } from '../problem.js';
import type { SurveyState } from '../store/surveys.js';
import { canonicalJson } from '../strict-json.js';
import { type Definition, definitionOf } from '../survey-catalogue.js';
import { paramsOf, type SurveyRoute } from './params.js';

/** The largest definition, in bytes: thirty questions in forty languages. */
const MAX_BYTES = 1024 * 1024;

/** Adds `PUT /admin/surveys/{id}` and `POST /admin/surveys/{id}/close`. */
export function adminSurveyRoutes(app: FastifyInstance, collector: Collector): void {
  const { store, surveys, today } = collector;

  app.put<SurveyRoute>(
    '/admin/surveys/:survey',
    { ...paramsOf('survey'), bodyLimit: MAX_BYTES },
    async (request, reply) => {
      const given = readDefinition(request.body, request.params.survey);
      const { id: surveyId, version } = given.survey;
      const state = await store.surveyState(surveyId);
      const inForce = state && (await surveys.definition(surveyId, state.version));
      checkPrecondition(request.headers['if-match'], state, inForce);

      const kept = await surveys.definition(surveyId, version);
      if (kept && !sameContent(kept.survey, given.survey)) throw new Problem('version-taken');
      const definition = { surveyId, version, document: given.document };
      if (!(await store.putDefinition(definition, state?.version))) throw new Problem('changed');
      surveys.forget(surveyId);
      request.survey = surveyId;
      reply.code(kept ? 200 : 201).header('ETag', (kept ?? given).etag);
      return { id: surveyId, version };
    },
  );

  app.post<SurveyRoute>('/admin/surveys/:survey/close', paramsOf('survey'), async (request) => {
    const { survey } = request.params;
    await store.closeSurvey(survey, today());
    surveys.forget(survey);
    const state = await store.surveyState(survey);
    if (!state) throw new Problem('unknown-survey');
    request.survey = survey;
    return { id: survey, closed: state.closedOn };
  });
}

/** Reads a definition whose id is the one in the address. */
function readDefinition(body: unknown, surveyId: string): Definition {
  const survey = refusing(() => readSurvey(body, '', refuse), plainPointer);
  if (survey.id === surveyId) return definitionOf(JSON.stringify(body));
  throw new Problem('invalid', {
    detail: '/id must be the id in the address.',
    errors: [{ pointer: '/id', code: 'invalid' }],
  });
}

/** Does the sender know what is in force? A new survey has nothing to know. */
function checkPrecondition(
  ifMatch: string | undefined,
  state: SurveyState | undefined,
  inForce: Definition | undefined,
): void {
  if (state?.closedOn) throw new Problem('closed');
  if (!inForce && ifMatch !== undefined) throw new Problem('changed');
  if (!inForce) return;
  if (ifMatch === undefined) throw new Problem('etag-needed');
  const given = ifMatch.split(',').map((each) => each.trim());
  if (!given.includes(inForce.etag) && !given.includes('*')) throw new Problem('changed');
}

function sameContent(a: Survey, b: Survey): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
