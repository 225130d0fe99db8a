/**
 * The process: reads the settings, opens, listens, and stops when it is asked to. A start that can't
 * work ends with a sentence; a stop finishes what was accepted, within five seconds.
 */
import { isIPv6 } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Collector, openCollector } from './collector.js';
import { publishAll, tidy } from './housekeeping.js';
import { checkReady } from './routes/health.js';
import { createServer } from './server.js';
import { readSettings } from './settings.js';

/** Milliseconds after which a stop no longer waits for slow readers, then for a database that hangs. */
const PATIENCE = { readers: 4000, database: 4300 };
const HOUR = 3_600_000;

async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const collector = await openCollector(settings);
  const app = await createServer(collector);
  await app.listen({ host: settings.host, port: settings.port });

  const stop = (): void => {
    setTimeout(() => app.server.closeAllConnections(), PATIENCE.readers).unref();
    // What is not on its disk by then was never acknowledged: devices keep it, and send it again.
    setTimeout(() => process.exit(0), PATIENCE.database).unref();
    void app
      .close()
      .then(collector.close)
      .then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);

  const tidied = () =>
    tidy(collector)
      .then(() => publishAll(collector))
      .catch((error: Error) => collector.effects.log({ error: error.name }));
  setInterval(tidied, HOUR).unref();
  await readiness(collector);
  const { port } = new URL(app.listeningOrigin);
  const host = isIPv6(settings.host) ? `[${settings.host}]` : settings.host;
  process.stdout.write(`Avis citoyen: http://${host}:${port}\n`);
  await tidied();
}

/** Resolves when answers can be stored: a full disk at the start is waited for, as at any time. */
async function readiness(collector: Collector): Promise<void> {
  for (;;) {
    try {
      return await checkReady(collector);
    } catch {
      await pause(1000);
    }
  }
}

run().catch((error: Error & { code?: string; port?: number }) => {
  const taken = error.code === 'EADDRINUSE';
  const sentence = taken
    ? `PORT ${error.port} is in use: stop what listens there, or give another, such as PORT=8790.`
    : error.message;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
});
