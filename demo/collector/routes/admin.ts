/**
 * What the town does with a survey and its answers. Bearer tokens only, one scope a route, no cookie
 * and no CORS: a page in a browser can't speak here, whatever it knows.
 */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Collector } from '../collector.js';
import { NO_CORS } from '../cors.js';
import { networkOf } from '../networks.js';
import { Problem } from '../problem.js';
import { type Token, tokenOf } from '../tokens.js';
import { adminAnswerRoutes } from './admin-answers.js';
import { adminSurveyRoutes } from './admin-surveys.js';
import { exportRoutes } from './export.js';
import type { SurveyRoute } from './params.js';

/** Wrong tokens that a network may give in a minute before it is told to wait. */
const WRONG = 10;
const MINUTE = 60_000;

/** Adds every route under `/admin`. */
export async function adminRoutes(
  app: FastifyInstance,
  { collector }: { readonly collector: Collector },
): Promise<void> {
  const { adminTokens, exportTokens } = collector.settings;
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, ...NO_CORS };
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('Cross-Origin-Resource-Policy', 'same-origin');
  });
  await app.register(rateLimit, { global: false });
  const countWrong = app.createRateLimit({
    max: WRONG,
    timeWindow: MINUTE,
    keyGenerator: ({ ip }) => networkOf(ip),
  });

  /** Refuses what doesn't carry one of `tokens`; `others` open other routes. */
  function only(tokens: readonly Token[], others: readonly Token[]) {
    return async (request: FastifyRequest): Promise<void> => {
      const [, secret = ''] =
        /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '') ?? [];
      const token = tokenOf(secret, tokens);
      const { survey } = request.params as Partial<SurveyRoute['Params']>;
      if (token && survey?.startsWith(token.prefix)) return;
      if (token || tokenOf(secret, others)) throw new Problem('scope');
      const count = await countWrong(request);
      if (count.isAllowed || !count.isExceeded) throw new Problem('token');
      throw new Problem('too-many', {
        detail: 'Too many wrong tokens came from this network: try again later.',
        retryAfter: count.ttlInSeconds,
      });
    };
  }

  await app.register(async (scope) => {
    scope.addHook('onRequest', only(exportTokens, adminTokens));
    exportRoutes(scope, collector);
  });
  await app.register(async (scope) => {
    scope.addHook('onRequest', only(adminTokens, exportTokens));
    adminSurveyRoutes(scope, collector);
    adminAnswerRoutes(scope, collector);
  });
  // An address that is none, and a browser's preflight, are answered without CORS as well.
  app.all('/admin/*', async () => {
    throw new Problem('not-found');
  });
}
