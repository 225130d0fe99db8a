/**
 * The town and its collector, as the README speaks of them: pages on one origin, the real collector on
 * another, so that what a page does across origins is done here too.
 */
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { openCollector } from '../../demo/collector/collector.js';
import { publishAll } from '../../demo/collector/housekeeping.js';
import { createServer } from '../../demo/collector/server.js';
import { readSettings } from '../../demo/collector/settings.js';
import { storedAnswers } from '../collector/harness.js';
import { scratchFolder } from '../collector/scratch-folder.js';

/** Where the README says that the collector stands. */
export const COLLECTOR = 'https://avis.saint-exemple.example';
/** The tokens that the README's commands hold in variables. */
export const TOKENS = { ADMIN: 'a'.repeat(64), EXPORT: 'e'.repeat(64) };

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.js': 'text/javascript',
};

export interface Town {
  readonly site: string;
  readonly collector: string;
  /** The folder of the collector's database. */
  readonly dataDir: string;
  /** Gives out a file of the site; `headers` go with it. */
  publish(path: string, text: string, headers?: Readonly<Record<string, string>>): void;
  /** The README's addresses, changed into those of this town. */
  here(text: string): string;
  /** Makes every figure that is due, which a first reader does not wait for. */
  publishFigures(): Promise<void>;
  /** How many answers the collector holds to a survey. */
  answers(survey: string): Promise<number>;
  close(): Promise<void>;
}

/** Opens both on free ports. */
export async function openTown(): Promise<Town> {
  const dataDir = scratchFolder();
  const collector = await openCollector(
    readSettings({
      DATA_DIR: dataDir,
      ALLOW_NETWORKS: '127.0.0.0/8, ::1',
      DEMO: '1',
      MIN_COUNT: '1',
      PUBLISH_STEP: '0',
      PUBLISH_INTERVAL: '0',
      ADMIN_TOKEN: TOKENS.ADMIN,
      EXPORT_TOKEN: TOKENS.EXPORT,
    }),
    { log: () => undefined },
  );
  const app = await createServer(collector);
  await app.listen({ host: '127.0.0.1', port: 0 });

  const files = new Map<string, { text: string; headers: Readonly<Record<string, string>> }>();
  const site = createHttpServer((request, response) => {
    const found = files.get(request.url ?? '');
    if (!found) return response.writeHead(404).end();
    return response.writeHead(200, found.headers).end(found.text);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const origin = (address: AddressInfo | string | null) =>
    `http://127.0.0.1:${(address as AddressInfo).port}`;
  const collectorOrigin = origin(app.server.address());
  return {
    site: origin(site.address()),
    collector: collectorOrigin,
    dataDir,
    publish: (path, text, headers = {}) => {
      const type = TYPES[extname(path)] ?? 'text/html; charset=utf-8';
      files.set(path, { text, headers: { 'Content-Type': type, ...headers } });
    },
    here: (text) => text.replaceAll(COLLECTOR, collectorOrigin),
    publishFigures: () => publishAll(collector),
    answers: async (survey) => (await storedAnswers(collector, survey)).length,
    async close() {
      await new Promise((resolve) => site.close(resolve));
      await app.close();
      await collector.close();
    },
  };
}
