/**
 * The survey for those who have no script, or no page: a plain form whose answers go the same way as
 * an element's. The page that holds it carries the answer's id, so a form sent twice is one answer,
 * and one that was gone back to and changed is a revision of it.
 */
import formbody from '@fastify/formbody';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Collector } from '../collector.js';
import { answerErrors, logFault, problemOf } from '../errors.js';
import { formPage, sentencePage, thanksPage } from '../form/page.js';
import { contextIn, corrected, postedPage, receivePage } from '../form/posting.js';
import { answered, type Fields, versionIn } from '../form/read-form.js';
import { STYLE_HASH } from '../form/style.js';
import { languageOf, type Words, wordsIn } from '../form/words.js';
import { Problem } from '../problem.js';
import type { Definition } from '../survey-catalogue.js';
import { varyOn } from '../vary.js';
import { paramsOf, type SurveyRoute } from './params.js';

/** The largest form, in bytes: the same answers take up to three times the room in a form's body. */
const MAX_BYTES = 48 * 1024;

/** No script, no frame, nothing fetched; the referrer keeps the origin of our own posts readable. */
const FOR_PAGES = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: [STYLE_HASH],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' },
} as const;

interface FormRoute extends SurveyRoute {
  Querystring: Readonly<Record<string, string | string[] | undefined>>;
  Body: Fields | undefined;
}

/** Adds `/surveys/{id}/form` and its thanks. */
export async function formRoutes(
  app: FastifyInstance,
  { collector }: { readonly collector: Collector },
): Promise<void> {
  const route = { ...paramsOf('survey'), helmet: FOR_PAGES, bodyLimit: MAX_BYTES };
  app.removeAllContentTypeParsers();
  await app.register(formbody);
  const answer = answerErrors(collector);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    const words = wordsFor(request);
    const { unknown, closed, tooLong } = words;
    const sentence = { 404: unknown, 410: closed, 413: tooLong }[problem.status];
    if (sentence === undefined) return answer(error, request, reply);
    return sendPage(reply.code(problem.status), sentencePage(words, sentence));
  });

  app.get<FormRoute>('/surveys/:survey/form', route, async (request, reply) => {
    const { survey } = await definitionFor(request);
    const state = await collector.surveys.state(survey.id);
    if (state?.closedOn) throw new Problem('closed');
    const page = {
      survey,
      words: wordsFor(request),
      answers: {},
      faults: new Map(),
      id: collector.effects.randomUUID(),
      context: contextIn(survey, (key) => request.query[key]),
    };
    return sendPage(reply, formPage(page));
  });

  app.post<FormRoute>('/surveys/:survey/form', route, async (request, reply) => {
    const { body = {}, ip: address } = request;
    const { survey } = await definitionFor(request, versionIn(body));
    const words = wordsFor(request);
    const newId = collector.effects.randomUUID();
    const page = postedPage(survey, body, { words, newId });
    const { answers, missing } = answered(survey, page.answers);
    if (missing.length > 0) {
      const faults = new Map(missing.map((key) => [key, words.missing]));
      return sendPage(reply.code(422), formPage({ ...page, faults }));
    }
    try {
      await receivePage(collector, page, { answers, address });
    } catch (error) {
      const problem = problemOf(error as Error);
      const again = corrected(page, problem);
      if (!again) throw error;
      if (problem.status >= 500) logFault(collector, request, error as Error);
      if (problem.retryAfter !== undefined) reply.header('Retry-After', problem.retryAfter);
      return sendPage(reply.code(problem.status), formPage(again));
    }
    return reply.redirect(`form/thanks?lang=${words.language}`, 303);
  });

  app.get<FormRoute>('/surveys/:survey/form/thanks', route, async (request, reply) => {
    const { survey } = await definitionFor(request);
    return sendPage(reply, thanksPage(survey, wordsFor(request)));
  });

  /** The version that a form was made from, where it says so; else the one in force. */
  async function definitionFor(
    request: FastifyRequest<FormRoute>,
    version?: string,
  ): Promise<Definition> {
    const { surveys } = collector;
    const { survey } = request.params;
    const state = await surveys.state(survey);
    if (!state) throw new Problem('unknown-survey');
    request.survey = survey;
    const named = version !== undefined && (await surveys.definition(survey, version));
    const definition = named || (await surveys.definition(survey, state.version));
    if (!definition) throw new Problem('unknown-version');
    return definition;
  }
}

function wordsFor({ query, headers }: FastifyRequest): Words {
  return wordsIn(languageOf((query as FormRoute['Querystring']).lang, headers['accept-language']));
}

/** A page that may be gone back to, with its answers, but not shared. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return varyOn(reply, 'Accept-Language')
    .header('Cache-Control', 'private, max-age=0')
    .type('text/html; charset=utf-8')
    .send(page);
}
