/**
 * The HTTP server of a collector: what holds for every route stands here, each concern has its own
 * file in `routes/`. It is built, not started; tests ask it without a port.
 */
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Collector } from './collector.js';
import { setCors } from './cors.js';
import { answerBadAddresses, answerBadConnections, answerErrors } from './errors.js';
import { readJsonBodies } from './json-bodies.js';
import { describeRoutes } from './openapi.js';
import { Problem, sendProblem } from './problem.js';
import { MAX_BYTES } from './reception.js';
import { adminRoutes } from './routes/admin.js';
import { answerRoutes } from './routes/answers.js';
import { badgeRoutes } from './routes/badge.js';
import { formRoutes } from './routes/form.js';
import { healthRoutes } from './routes/health.js';
import { indicatorRoutes } from './routes/indicators.js';
import { libraryRoutes } from './routes/library.js';
import { surveyRoutes } from './routes/surveys.js';
import { watch } from './watch.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The id of the survey that the request is about, once it is known to exist. */
    survey?: string;
  }
}

const SECONDS = 1000;

/** Headers of a reply that no browser shows as a page; a page has its own. */
const FOR_DATA = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  frameguard: { action: 'deny' },
  // The proxy that holds the certificate may speak for the other names of the domain, not we.
  strictTransportSecurity: { includeSubDomains: false },
} as const;

/** Builds the server; `listen` and `close` are the caller's. */
export async function createServer(collector: Collector): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: MAX_BYTES,
    // Slow and idle connections are cut, so that two thousand of them are not a way to stop a town.
    http: {
      maxHeaderSize: 8 * 1024,
      headersTimeout: 5 * SECONDS,
      connectionsCheckingInterval: 1 * SECONDS,
    },
    requestTimeout: 10 * SECONDS,
    keepAliveTimeout: 5 * SECONDS,
    connectionTimeout: 30 * SECONDS,
    // What comes on an open connection while we stop is still answered.
    return503OnClosing: false,
    trustProxy: (address: string) => collector.settings.trustProxy.has(address),
    clientErrorHandler: answerBadConnections(collector),
    frameworkErrors: answerBadAddresses(collector),
  });
  app.server.maxConnections = 2000;
  app.decorateRequest('survey');
  watch(app, collector);
  closeWithLastReply(app);
  await setCors(app, collector);
  await app.register(helmet, FOR_DATA);
  app.setErrorHandler(answerErrors(collector));
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, new Problem('not-found')));
  readJsonBodies(app);

  await describeRoutes(app);
  answerRoutes(app, collector);
  surveyRoutes(app, collector);
  indicatorRoutes(app, collector);
  badgeRoutes(app, collector);
  healthRoutes(app, collector);
  await app.register(formRoutes, { collector });
  await app.register(adminRoutes, { collector });
  await app.register(libraryRoutes, { collector });
  return app;
}

/** While the server stops, each reply ends its connection, and the last one ends the waiting. */
function closeWithLastReply(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('Connection', 'close');
  });
}
