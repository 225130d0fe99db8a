/**
 * Serves what the bench measures as a careful host would: one origin, brotli on the wire, and nothing
 * cached, so that every visit is a first one. A file is read and compressed when it is first asked for,
 * which is why a page is visited once before it is timed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../../demo/setup.js';
import { PEERS } from './peers.js';

/** Where a path is looked for, in turn. */
const FOLDERS = [
  `${root}test/bench/pages`,
  `${root}dist`,
  PEERS.slice(0, -1),
  `${root}node_modules`,
];

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Starts on a free port. A page asked for with `?css` has the snippet's style in its head; what is
 * posted to `/answers` is acknowledged and forgotten.
 */
export async function startServer() {
  const files = new Map();
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') return acknowledge(request, response);
    const { url = '/' } = request;
    if (!files.has(url)) files.set(url, fileFor(new URL(url, 'http://localhost')));
    const file = files.get(url);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, file.headers).end(file.body);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${server.address().port}`,
    /** Is there a file or a folder of this name to serve? */
    has: (path) => FOLDERS.some((folder) => existsSync(`${folder}/${path}`)),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function fileFor({ pathname, search }) {
  const folder = FOLDERS.find((each) => existsSync(each + pathname));
  if (!folder) return undefined;
  const content = readFileSync(folder + pathname);
  const body = brotliCompressSync(search === '?css' ? withCss(String(content)) : content);
  const headers = {
    'Content-Type': TYPES[extname(pathname)] ?? 'application/octet-stream',
    'Content-Encoding': 'br',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  };
  return { headers, body };
}

/** The page with the line of CSS that its author is given to paste. */
function withCss(page) {
  const css = readFileSync(`${root}dist/avis.css`, 'utf8');
  return page.replace('</title>', `</title><style>${css}</style>`);
}

async function acknowledge(request, response) {
  let text = '';
  for await (const chunk of request) text += chunk;
  const { id, rev } = JSON.parse(text);
  response.writeHead(202, { 'Content-Type': 'application/json' }).end(JSON.stringify({ id, rev }));
}
