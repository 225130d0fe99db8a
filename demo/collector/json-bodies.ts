/**
 * How bodies are read: JSON in UTF-8, whether it is called that or plain text, which is what a page
 * may send to another origin without asking first. Nothing is decompressed: a small body may unfold
 * into a large one.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';
import { parseJson } from './strict-json.js';

const TYPES = ['application/json', 'text/plain'];

/** Reads the bodies of the routes added after it. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeContentTypeParser(TYPES);
  app.addContentTypeParser(
    TYPES,
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
}

function parsed(body: Buffer): unknown {
  try {
    return parseJson(body);
  } catch {
    throw new Problem('unreadable');
  }
}
