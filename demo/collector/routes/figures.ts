/** What every route that gives figures out does alike. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Survey } from '../../../src/survey/survey.js';
import { BoundedMap } from '../bounded-map.js';
import type { Collector } from '../collector.js';
import { hasEtag } from '../etag.js';
import type { Source } from '../publishing/asked-figures.js';
import type { Published } from '../publishing/publisher.js';

/** Seconds that a figure may be kept by whoever read it, at the most. */
const AGE = 300;

/** No figure of a demonstration leaves it without saying what it is made of. */
const GENERATED = {
  label: {
    fr: 'démonstration, réponses générées ou données ici',
    en: 'demonstration, answers generated or given here',
  },
};

/** What is public of a survey now. */
export async function sourceOf(
  { publisher, settings, today }: Collector,
  survey: Survey,
): Promise<Source> {
  return {
    survey,
    published: await publisher.published(survey),
    floor: settings.minCount,
    today: today(),
    ...(settings.demo && { statement: GENERATED }),
  };
}

/** What a request is answered with. */
interface Written {
  readonly type: string;
  readonly body: string;
  readonly etag: string;
}

/** Writes the document that answers a request, or finds it as it was written before. */
export type Writer = (
  request: FastifyRequest,
  source: Source,
  make: () => string | Promise<string>,
) => Promise<Written>;

/** Documents that are remembered of the same figures. */
const REMEMBERED = 50;

/**
 * A writer of documents of one type, which remembers them: they change with what is published, the
 * survey's version and the day.
 */
export function createWriter(type: string): Writer {
  const remembered = new WeakMap<Published, BoundedMap<string, Written>>();
  return async (request, { published, survey, today }, make) => {
    const documents = remembered.get(published) ?? new BoundedMap(REMEMBERED);
    remembered.set(published, documents);
    const key = `${today} ${survey.version} ${request.url}`;
    const found = documents.get(key) ?? written(type, await make());
    documents.set(key, found);
    return found;
  };
}

/** A document with the etag of its content. */
export function written(type: string, body: string): Written {
  const hash = createHash('sha256').update(body).digest('base64url');
  return { type, body, etag: `"${hash.slice(0, 22)}"` };
}

/** Sends a document of figures, or says that it is the one already held. */
export function sendFigures(
  { settings }: Collector,
  request: FastifyRequest,
  reply: FastifyReply,
  { type, body, etag }: Written,
): FastifyReply {
  const age = Math.min(AGE, settings.publishInterval);
  reply.header('Cache-Control', `public, max-age=${age}`).header('ETag', etag);
  if (hasEtag(request, etag)) return reply.code(304).send();
  return reply.type(type).send(body);
}
