/**
 * The files that pages load: `/avis.js`, its siblings and chunks, for any origin, and the pages of
 * the demonstration where they are wanted. A compressed form that the build left beside a file is
 * sent as it is.
 */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Collector } from '../collector.js';
import { ANY_ORIGIN } from '../cors.js';
import { createManifest, LIBRARY_FILE } from '../library-files.js';
import { originOf } from '../origin.js';
import { Problem } from '../problem.js';
import { varyOn } from '../vary.js';
import { qrCodeRoutes } from './qr-code.js';

const YEAR = 'public, max-age=31536000, immutable';
const REVALIDATED = 'public, max-age=0, must-revalidate';

/** Adds `/avis.json` and every file. */
export async function libraryRoutes(
  app: FastifyInstance,
  { collector }: { readonly collector: Collector },
): Promise<void> {
  const { library, site } = collector.files;
  const folder = resolve(library.folder);
  const siteFolder = site === undefined ? undefined : resolve(site);
  const manifestFor = createManifest({ ...library, folder });
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
  });

  app.get('/avis.json', { config: ANY_ORIGIN }, async (request, reply) => {
    reply.header('Cache-Control', 'no-cache');
    return manifestFor(originOf(request));
  });

  if (siteFolder !== undefined) qrCodeRoutes(app);
  app.get<{ Params: { '*': string } }>('/*', { config: ANY_ORIGIN }, async (request, reply) => {
    varyOn(reply, 'Accept-Encoding');
    const path = request.params['*'];
    const [, version, inside] = /^avis@(\d+\.\d+\.\d+[\w.-]*)\/(.+)$/.exec(path) ?? [];
    const file = inside ?? path;
    // An earlier release stands in a folder of its own.
    const root = version && version !== library.version ? join(folder, `avis@${version}`) : folder;
    if (LIBRARY_FILE.test(file) && existsSync(join(root, file))) {
      const frozen = version !== undefined || file.startsWith('chunks/');
      return reply.header('Cache-Control', frozen ? YEAR : REVALIDATED).sendFile(file, root);
    }
    if (siteFolder === undefined || inside !== undefined) throw new Problem('not-found');
    const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    allowPage(request, reply);
    return reply.sendFile(page, siteFolder);
  });

  /** The policy of a page of the demonstration, and of what stands beside it. */
  function allowPage(request: FastifyRequest, reply: FastifyReply): void {
    const { importMapHash } = manifestFor(originOf(request));
    const policy = [
      "default-src 'none'",
      `script-src 'self' '${importMapHash}'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ];
    reply.header('Content-Security-Policy', policy.join('; ')).header('Cache-Control', 'no-cache');
  }
}
