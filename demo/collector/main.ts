/**
 * The process: reads the settings, opens, listens, and stops when it is asked to. A start that can't
 * work ends with a sentence; a stop finishes what was accepted, within five seconds.
 */
import { type AddressInfo, isIPv6 } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Collector, openCollector } from './collector.js';
import { publishAll, tidy } from './housekeeping.js';
import { checkReady } from './routes/health.js';
import { createServer } from './server.js';
import { readSettings, type Settings } from './settings.js';

/** Milliseconds after which a stop no longer waits for slow readers, then for a database that hangs. */
const PATIENCE = { readers: 4000, database: 4300 };
const HOUR = 3_600_000;

async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const collector = await openCollector(settings);
  const app = await createServer(collector);
  await app.listen({ host: settings.host, port: settings.port }).catch((error) => {
    throw refusedAt(settings, error);
  });

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
  const { port } = app.server.address() as AddressInfo;
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

/** Why nobody can listen there, and what to change. */
function refusedAt({ host, port }: Settings, { code }: NodeJS.ErrnoException): Error {
  return new Error(
    code === 'EADDRINUSE'
      ? `PORT ${port} is in use: stop what listens there, or give another, such as PORT=8790.`
      : `HOST ${host} is no address of this machine (${code}): give one, such as HOST=0.0.0.0.`,
  );
}

run().catch(({ message }: Error) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
