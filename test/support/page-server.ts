/**
 * Serves the embedding pages of `test/pages`, the built library beside them, and an endpoint that
 * remembers what it was sent: a page sees one origin, as on a small municipal site.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { build } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export interface PageServer {
  readonly origin: string;
  /** The bodies posted so far. */
  readonly answers: Record<string, unknown>[];
  /** The paths asked for so far. */
  readonly paths: string[];
  close(): Promise<void>;
}

/** Starts serving on a free port. */
export async function servePages(): Promise<PageServer> {
  const hostLit = await bundleHostLit();
  const answers: Record<string, unknown>[] = [];
  const paths: string[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    paths.push(path);
    if (request.method === 'POST') return acknowledge(request, response, answers);
    // Some browsers ask for it once, of their own accord; no page here is about that.
    if (path === '/favicon.ico') return response.writeHead(204).end();
    const body = path === '/host-lit.js' ? hostLit : fileAt(path);
    if (body === undefined) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    answers,
    paths,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function acknowledge(
  request: IncomingMessage,
  response: ServerResponse,
  answers: Record<string, unknown>[],
): Promise<void> {
  let text = '';
  for await (const chunk of request) text += chunk;
  const answer = JSON.parse(text) as Record<string, unknown>;
  answers.push(answer);
  const { id, rev } = answer;
  response.writeHead(202, { 'Content-Type': 'application/json' }).end(JSON.stringify({ id, rev }));
}

function fileAt(path: string): Buffer | undefined {
  for (const folder of ['test/pages', 'test/pages/assets', 'dist']) {
    try {
      return readFileSync(`${folder}${path}`);
    } catch {
      // Not in this folder: the next one.
    }
  }
  return undefined;
}

/** The page's own Lit, under its own policy name. */
async function bundleHostLit(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // A test runner is no production to the bundler, which would take the Lit that warns about itself.
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: { write: false, rolldownOptions: { input: 'test/pages/assets/host-lit.ts' } },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('The host page’s Lit was not bundled.');
  return output.output[0].code;
}
