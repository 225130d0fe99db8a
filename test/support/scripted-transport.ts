/** An endpoint and the network before it, by script and in virtual time. */
import type { Clock } from '../../src/browser/clock.js';
import type { DeliveryRecord } from '../../src/delivery/delivery-record.js';
import type { Outcome } from '../../src/delivery/reply.js';
import type { Transport } from '../../src/delivery/transport.js';

/** How a request ends: with that outcome, or as the name says. */
export type Fate =
  | 'stored'
  /** Stored, and the acknowledgement is lost on its way back. */
  | 'lost acknowledgement'
  | 'offline'
  /** Nothing comes before the time-out. */
  | 'hang'
  | Outcome;

export interface Request {
  readonly at: number;
  readonly record: DeliveryRecord;
}

const NO_REPLY: Outcome = { kind: 'retry' };
const TIME_OUT = 10_000;

export class ScriptedTransport {
  readonly requests: Request[] = [];
  /** What the endpoint has stored: of each answer the highest revision. */
  readonly rows = new Map<string, DeliveryRecord>();
  /** How requests end that no script speaks of. */
  weather: Fate | ((record: DeliveryRecord) => Fate) = 'stored';
  /** Milliseconds to the endpoint, and as many back. */
  latency = 20;
  readonly #clock: Clock;
  readonly #script: Fate[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How the next requests end, in order. */
  willBe(...fates: readonly Fate[]): void {
    this.#script.push(...fates);
  }

  /** The ids asked for, in order. */
  get ids(): readonly string[] {
    return this.requests.map(({ record }) => record.id);
  }

  readonly send: Transport = async (record) => {
    this.requests.push({ at: this.#clock.now(), record });
    const { weather } = this;
    const fate =
      this.#script.shift() ?? (typeof weather === 'function' ? weather(record) : weather);
    await this.#pass(fate === 'hang' ? TIME_OUT : this.latency);
    if (fate === 'hang' || fate === 'offline') return NO_REPLY;
    if (typeof fate !== 'string') return fate;
    const known = this.#store(record);
    await this.#pass(this.latency);
    return fate === 'stored' ? { kind: 'acknowledged', status: known ? 200 : 202 } : NO_REPLY;
  };

  #store(record: DeliveryRecord): boolean {
    const row = this.rows.get(record.id);
    const known = row !== undefined && row.rev >= record.rev;
    if (!known) this.rows.set(record.id, record);
    return known;
  }

  #pass(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.setTimeout(resolve, milliseconds);
    });
  }
}
