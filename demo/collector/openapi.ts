/**
 * What `/openapi.json` says of each route. It stands apart from the routes because it only tells:
 * documents are read by the same readers as in the page, the published schemas describe them.
 */
import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import packageJson from '../../package.json' with { type: 'json' };
import submissionSchema from '../../src/survey/submission.schema.json' with { type: 'json' };
import surveySchema from '../../src/survey/survey.schema.json' with { type: 'json' };

interface Said {
  readonly summary: string;
  readonly replies: Readonly<Record<number, string>>;
  /** The bearer token it needs. */
  readonly token?: 'export' | 'admin';
  readonly takes?: { readonly types: readonly string[]; readonly document: Named | 'object' };
}

/** The published documents; the rest of what is taken has no format of its own. */
const DOCUMENTS = { submission: submissionSchema, survey: surveySchema };
type Named = keyof typeof DOCUMENTS;

const TOKEN = { 401: 'No token of this scope.', 403: 'A token of another scope or tenant.' };

const ROUTES: Readonly<Record<string, Said>> = {
  'POST /answers': {
    summary: 'Store an answer, or a later revision of it',
    takes: { types: ['text/plain', 'application/json'], document: 'submission' },
    replies: {
      202: 'Stored: committed and synced to disk.',
      200: 'The same content or a later revision is stored already, or the answer was erased.',
      400: 'Unreadable.',
      403: 'The page’s origin is not listed.',
      404: 'Unknown survey or version.',
      410: 'The survey was closed more than eight days ago.',
      413: 'Larger than 16 KiB.',
      415: 'Neither text/plain nor application/json in UTF-8, or encoded.',
      422: 'Not a valid submission for the version it names, or other content under this rev.',
      429: 'Too many answers from this network; Retry-After.',
      503: 'Not now; Retry-After.',
    },
  },
  'GET /surveys/:survey': {
    summary: 'The definition in force',
    replies: { 200: 'The survey.', 304: 'Unchanged.', 404: 'Unknown survey.', 410: 'Closed.' },
  },
  'GET /surveys/:survey/form': {
    summary: 'The survey as a form without script; ?lang=fr or en, and pairs of its context',
    replies: { 200: 'A page.', 404: 'Unknown survey.', 410: 'Closed.' },
  },
  'POST /surveys/:survey/form': {
    summary: 'Send that form',
    takes: { types: ['application/x-www-form-urlencoded'], document: 'object' },
    replies: {
      303: 'Stored, or stored already: on to the thanks.',
      404: 'Unknown survey.',
      410: 'Closed more than eight days ago.',
      422: 'The page again, with what is to correct.',
      429: 'The page again: too many answers from this network.',
      503: 'The page again: not now.',
    },
  },
  'GET /surveys/:survey/form/thanks': {
    summary: 'The page after the form',
    replies: { 200: 'A page.', 404: 'Unknown survey.' },
  },
  'GET /surveys/:survey/indicators': {
    summary:
      'The figures that are public: now, or of a closed ?period=2026, 2026-Q1 or 2026-01; ?interval=month, quarter or year fills series, ?by= a context key makes one of each value, a point a year unless interval or period says otherwise',
    replies: {
      200: 'A set of indicators.',
      304: 'Unchanged.',
      400: 'Bad query.',
      404: 'Unknown survey, or its figures are not public.',
    },
  },
  'GET /surveys/:survey/indicators/:indicator': {
    summary: 'One of these figures, by the same query',
    replies: {
      200: 'An indicator.',
      304: 'Unchanged.',
      400: 'Bad query.',
      404: 'Unknown survey or indicator, or its figures are not public.',
    },
  },
  'GET /surveys/:survey/badge.svg': {
    summary:
      'A figure as a picture: ?indicator=, the first unless said, ?period= as above, now unless said, ?lang=fr, ?variant=compact, card or gauge',
    replies: {
      200: 'A badge; a neutral one of what is withheld, unpublished or unknown.',
      304: 'Unchanged.',
    },
  },
  'PUT /admin/surveys/:survey': {
    summary: 'Put a version of a survey, and put it in force',
    token: 'admin',
    takes: { types: ['application/json'], document: 'survey' },
    replies: {
      200: 'The version was kept already, and is in force.',
      201: 'The version is new, and in force.',
      409: 'The version is kept with other content.',
      410: 'The survey is closed.',
      412: 'Another version is in force than If-Match says.',
      422: 'Not a valid survey.',
      428: 'If-Match is missing.',
      ...TOKEN,
    },
  },
  'POST /admin/surveys/:survey/close': {
    summary: 'Close a survey; answers on their way are taken for eight more days',
    token: 'admin',
    replies: { 200: 'Closed, since the day told.', 404: 'Unknown survey.', ...TOKEN },
  },
  'GET /admin/surveys/:survey/answers': {
    summary:
      'Export: ?format=csv or ndjson, ?since= a day, or ?cursor= day,id of the last answer read',
    token: 'export',
    replies: { 200: 'The answers, by day and id.', 400: 'Bad query.', 404: 'Unknown.', ...TOKEN },
  },
  'DELETE /admin/surveys/:survey/answers/:answer': {
    summary: 'Erase an answer, stored or still on its way',
    token: 'admin',
    replies: { 204: 'Erased.', 404: 'Unknown survey.', ...TOKEN },
  },
  'POST /admin/surveys/:survey/answers/search': {
    summary: 'Find a text to erase: {"text": "…", "cursor": next of the reply before}',
    token: 'admin',
    takes: { types: ['application/json'], document: 'object' },
    replies: { 200: 'Answers whose texts hold it.', 422: 'Not a valid search.', ...TOKEN },
  },
  'GET /avis.json': {
    summary: 'Hashes of the library’s files, and the import map that checks the lazy parts',
    replies: { 200: 'The hashes.' },
  },
  'GET /health/live': { summary: 'Does the process answer?', replies: { 200: 'It does.' } },
  'GET /health/ready': {
    summary: 'Can answers be stored?',
    replies: { 200: 'They can.', 503: 'The database does not answer, or the disk is full.' },
  },
  'GET /metrics': { summary: 'Counters for Prometheus', replies: { 200: 'Text format 0.0.4.' } },
};

/** Describes the routes added after it, at `/openapi.json`. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Avis citoyen, collector', version: packageJson.version },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    transform: ({ schema, url, route }) => {
      const said = ROUTES[`${route.method} ${url}`];
      return { url, schema: said ? { ...schema, ...told(said) } : { ...schema, hide: true } };
    },
  });
  app.get('/openapi.json', async (_request, reply) => {
    reply.header('Cache-Control', 'no-cache');
    return withSchemas(app.swagger());
  });
}

/** Puts the published schemas in whole, and a reference to them where their name stands. */
function withSchemas(described: object): object {
  const text = JSON.stringify(described, (_key, value: unknown) => {
    const named = typeof value === 'object' && value !== null && 'x-document' in value;
    return named ? { $ref: `#/components/schemas/${value['x-document']}` } : value;
  });
  const { components, ...rest } = JSON.parse(text) as { components: object };
  return { ...rest, components: { ...components, schemas: DOCUMENTS } };
}

function told({ summary, replies, token, takes }: Said): FastifySchema {
  const problem = { 'application/problem+json': { schema: { type: 'object' } } };
  const response = Object.entries(replies).map(([status, description]) => [
    status,
    { description, ...(Number(status) >= 400 && { content: problem }) },
  ]);
  return {
    summary,
    response: Object.fromEntries(response),
    ...(token && { security: [{ token: [] }], description: `Scope: ${token}.` }),
    ...(takes && {
      consumes: takes.types,
      body: takes.document === 'object' ? { type: 'object' } : { 'x-document': takes.document },
    }),
  };
}
