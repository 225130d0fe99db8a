/** One line in the log and one count for each request: route, status, time and survey. */
import type { FastifyInstance } from 'fastify';
import type { Collector } from './collector.js';

/** Watches every reply of `app`. */
export function watch(app: FastifyInstance, { effects, metrics }: Collector): void {
  app.addHook('onResponse', async (request, reply) => {
    // The pattern of the route, never the address that was asked for.
    const route =
      `${request.is404 ? 'none' : request.method} ${request.routeOptions.url ?? ''}`.trim();
    const status = reply.statusCode;
    const ms = Math.round(reply.elapsedTime);
    metrics.add('collector_requests_total', { route, status });
    effects.log({ route, status, ms, survey: request.survey });
  });
}
