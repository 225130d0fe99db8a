/** Is it alive, can it take answers, and what has it done: for systemd, a balancer and Prometheus. */
import type { FastifyInstance } from 'fastify';
import type { Collector } from '../collector.js';
import { Problem } from '../problem.js';

/** The share of the disk that must be free. */
const FREE = 0.05;

/** Throws where answers can't be stored now. */
export async function checkReady({ settings, effects, store }: Collector): Promise<void> {
  await store.ping();
  // PostgreSQL keeps its files on a disk of its own.
  const full = !settings.databaseUrl && (await effects.freeSpace(settings.dataDir)) < FREE;
  if (full) throw new Problem('unavailable', { detail: 'The disk is full.', retryAfter: 60 });
}

/** Adds `/health/live`, `/health/ready` and `/metrics`. */
export function healthRoutes(app: FastifyInstance, collector: Collector): void {
  const { metrics } = collector;

  app.get('/health/live', async (_request, reply) => {
    reply.header('Cache-Control', 'no-store');
    return { status: 'live' };
  });

  app.get('/health/ready', async (_request, reply) => {
    await checkReady(collector);
    reply.header('Cache-Control', 'no-store');
    return { status: 'ready' };
  });

  app.get('/metrics', async (_request, reply) => {
    reply.header('Cache-Control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8');
    const connections = await new Promise<number>((resolve) => {
      app.server.getConnections((_error, count) => resolve(count ?? 0));
    });
    return metrics.text({
      collector_connections: connections,
      process_resident_memory_bytes: process.memoryUsage.rss(),
    });
  });
}
