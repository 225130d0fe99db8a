/**
 * Who may call from a browser. Public routes answer any origin, or the listed ones; a page of
 * another origin is refused in a reply it can read, so that its webmaster learns what is missing.
 * Nothing here keeps a script out that is no browser: that is what the limits are for.
 */
import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Collector } from './collector.js';
import { Problem } from './problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route's own way, in place of the common one. */
    cors?: false | { readonly origin: '*' };
  }
}

/** For the `config` of a route that no other origin may call. */
export const NO_CORS = { cors: false } as const;
/** For the `config` of a route that every origin may, whatever is listed. */
export const ANY_ORIGIN = { cors: { origin: '*' } } as const;

/** Sets the headers of every route, and refuses the origins that are not listed. */
export async function setCors(app: FastifyInstance, { settings }: Collector): Promise<void> {
  const { allowOrigins } = settings;
  await app.register(cors, {
    origin: allowOrigins === '*' ? '*' : true,
    methods: ['GET', 'POST'],
    allowedHeaders: ['Content-Type'],
    exposedHeaders: ['Retry-After'],
    credentials: false,
    maxAge: 7200,
    strictPreflight: false,
  });
  if (allowOrigins === '*') return;
  app.addHook('onRequest', async (request) => {
    const { origin } = request.headers;
    if (origin === undefined || allowOrigins.includes(origin)) return;
    if (request.routeOptions.config.cors !== undefined || isOwn(origin, request)) return;
    throw new Problem('origin');
  });
}

/** Is this the origin of the collector's own pages, whoever holds the certificate? */
function isOwn(origin: string, { host }: FastifyRequest): boolean {
  const asked = `http://${host}`;
  if (!URL.canParse(origin) || !URL.canParse(asked)) return false;
  return new URL(origin).host === new URL(asked).host;
}

/** The headers of a reply that comes before any route, where who asks is not looked at. */
export function earlyHeaders({ settings }: Collector): Readonly<Record<string, string>> {
  return settings.allowOrigins === '*' ? { 'Access-Control-Allow-Origin': '*' } : {};
}
