/**
 * `npm run dev`: the pages of the demonstration with the elements as they are in `src`, reloaded when a
 * file is saved. Surveys, answers and figures come from a collector, if one runs: `npm start` beside
 * it, or another one that COLLECTOR names.
 */
import { defineConfig } from 'vite';
import { root } from './setup.js';

const COLLECTOR = process.env.COLLECTOR ?? 'http://localhost:8787';

/** What pages load from a collector's root, and where its source is. */
const SOURCES = {
  '/avis.js': 'src/avis.ts',
  '/avis.css': 'src/styles/avis.css',
};

/** Gives out the sources under the names that the pages know. */
function librarySources() {
  return {
    name: 'avis-citoyen:library-sources',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const [path, query] = (request.url ?? '').split('?');
        const source = SOURCES[path];
        if (source) request.url = `/@fs${root}${source}${query ? `?${query}` : ''}`;
        next();
      });
    },
  };
}

/** Sends to the collector; where none runs, the pages show their fallbacks and this says why. */
function toCollector() {
  return {
    target: COLLECTOR,
    configure(proxy) {
      proxy.on('error', (_error, _request, response) => {
        const detail = `No collector answers at ${COLLECTOR}: run « npm start » in another terminal.`;
        response.writeHead?.(502, { 'Content-Type': 'application/problem+json' });
        response.end(JSON.stringify({ title: 'No collector', status: 502, detail }));
      });
    },
  };
}

export default defineConfig({
  root: `${root}demo/site`,
  appType: 'mpa',
  cacheDir: `${root}node_modules/.vite/dev`,
  plugins: [librarySources()],
  server: {
    fs: { allow: [root] },
    proxy: Object.fromEntries(
      ['/answers', '/surveys', '/qr.svg', '/health'].map((path) => [path, toCollector()]),
    ),
  },
});
