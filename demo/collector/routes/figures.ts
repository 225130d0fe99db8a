/** What every route that gives figures out does alike. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Survey } from '../../../src/survey/survey.js';
import type { Collector } from '../collector.js';
import { hasEtag } from '../etag.js';
import type { Source } from '../publishing/asked-figures.js';

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

/** A document, as it is sent. */
interface Document {
  readonly type: string;
  readonly body: string;
}

/** Sends a document of figures, or says that it is the one already held. */
export function sendFigures(
  { settings }: Collector,
  request: FastifyRequest,
  reply: FastifyReply,
  { type, body }: Document,
): FastifyReply {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const age = Math.min(AGE, settings.publishInterval);
  reply.header('Cache-Control', `public, max-age=${age}`).header('ETag', etag);
  if (hasEtag(request, etag)) return reply.code(304).send();
  return reply.type(type).send(body);
}
