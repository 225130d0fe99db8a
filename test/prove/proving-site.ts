/** A municipal site with one page, the built library on it, and the real collector behind a bad road. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Place } from '../collector/engines.js';
import { ProvingCollector } from './proving-collector.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

export interface ProvingSite {
  readonly collector: ProvingCollector;
  /** The address of the page, with `ratings` to answer and, before all else, a `trouble`. */
  page(asked?: { readonly ratings?: number; readonly trouble?: string }): string;
  stop(): Promise<void>;
}

/** Starts both; a `share` of what is posted meets the faults of `seed`. */
export async function startSite(place: Place, seed: number, share: number): Promise<ProvingSite> {
  const collector = await ProvingCollector.start(place, seed);
  collector.proxy.share = share;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname === '/' ? '/page/index.html' : pathname;
    const folder = file.startsWith('/page/') ? 'test/prove' : 'dist';
    const content = await readFile(`${folder}${file}`).catch(() => undefined);
    if (!content) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain' }).end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    collector,
    page({ ratings = 1, trouble = '' } = {}) {
      const query = new URLSearchParams({ endpoint: collector.endpoint, trouble });
      query.set('ratings', String(ratings));
      return `http://127.0.0.1:${port}/?${query}`;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await collector.stop();
    },
  };
}
