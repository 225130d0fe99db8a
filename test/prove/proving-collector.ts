/** The real collector, as a process that can be killed, behind a bad road; and what it has stored. */
import { type Running, startCollector } from '../collector/built-collector.js';
import type { Place } from '../collector/engines.js';
import { EXPORT, exportHeaders } from '../collector/harness.js';
import { ChaosProxy } from './chaos-proxy.js';

/** One answer that the collector has stored. */
export interface StoredAnswer {
  readonly id: string;
  readonly rev: number;
  readonly answers: Readonly<Record<string, unknown>>;
}

export class ProvingCollector {
  readonly proxy: ChaosProxy;
  /** How often it was killed. */
  kills = 0;
  readonly #environment: Readonly<Record<string, string>>;
  #running: Running | undefined;

  private constructor(place: Place, proxy: ChaosProxy) {
    this.proxy = proxy;
    this.#environment = {
      DATA_DIR: place.dataDir,
      ...(place.databaseUrl !== undefined && { DATABASE_URL: place.databaseUrl }),
      ALLOW_NETWORKS: '127.0.0.0/8, ::1',
      EXPORT_TOKEN: EXPORT,
    };
  }

  /** Starts it in `place`, with the faults of `seed` before it. */
  static async start(place: Place, seed: number): Promise<ProvingCollector> {
    const collector = new ProvingCollector(place, await ChaosProxy.start(seed));
    await collector.#start();
    return collector;
  }

  /** The address that answers are posted to. */
  get endpoint(): string {
    return `${this.proxy.origin}/answers`;
  }

  /** Kills the process in the middle of what it does, and starts it again. */
  async kill(): Promise<void> {
    this.kills += 1;
    this.proxy.target = undefined;
    this.#running?.process.kill('SIGKILL');
    await this.#running?.ended;
    await this.#start();
  }

  /** Everything that is stored, by its export. */
  async stored(): Promise<readonly StoredAnswer[]> {
    const address = `${this.#running?.origin}/admin/surveys/etat-civil/answers?format=ndjson`;
    const reply = await fetch(address, { headers: exportHeaders });
    const lines = (await reply.text()).split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line));
  }

  async stop(): Promise<void> {
    this.proxy.stop();
    this.#running?.process.kill('SIGTERM');
    await this.#running?.ended;
  }

  async #start(): Promise<void> {
    this.#running = await startCollector(this.#environment);
    this.proxy.target = this.#running.origin;
  }
}
