/** `POST /answers`: what the elements send, one submission a request. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Collector } from '../collector.js';
import { Problem } from '../problem.js';
import { parseJson } from '../strict-json.js';

/** Adds the route that receives answers. */
export function answerRoutes(app: FastifyInstance, { receive }: Collector): void {
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser(
    ['application/json', 'text/plain'],
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      const charset = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(request.headers['content-type'] ?? '');
      if (charset && !/^utf-?8$/i.test(charset[1] ?? '')) throw new Problem('content-type');
      return parsed(body);
    },
  );
  app.addHook('onRequest', async ({ headers }) => {
    if (headers['content-encoding'] !== undefined) throw new Problem('content-type');
  });

  app.post('/answers', async (request, reply) => {
    if (request.body === undefined) throw new Problem('unreadable');
    const { survey, duplicate, ...receipt } = await receive(request.body, request.ip);
    request.survey = survey;
    reply.header('Cache-Control', 'no-store').code(duplicate ? 200 : 202);
    return duplicate ? { ...receipt, duplicate } : receipt;
  });
}

function parsed(body: Buffer): unknown {
  try {
    return parseJson(body);
  } catch {
    throw new Problem('unreadable');
  }
}
