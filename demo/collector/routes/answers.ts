/** `POST /answers`: what the elements send, one submission a request. */
import type { FastifyInstance } from 'fastify';
import type { Collector } from '../collector.js';
import { Problem } from '../problem.js';

/** Adds the route that receives answers. */
export function answerRoutes(app: FastifyInstance, { receive }: Collector): void {
  app.post('/answers', async (request, reply) => {
    if (request.body === undefined) throw new Problem('unreadable');
    const { survey, duplicate, ...receipt } = await receive(request.body, request.ip);
    request.survey = survey;
    reply.header('Cache-Control', 'no-store').code(duplicate ? 200 : 202);
    return duplicate ? { ...receipt, duplicate } : receipt;
  });
}
