/**
 * Takes an answer and does not let go before the endpoint has acknowledged it. At least once from
 * here, and a key at the endpoint, make exactly once.
 *
 * Written ahead: an answer goes to the outbox and leaves as soon as it is stored, or after 300 ms. It
 * is deleted by nothing but an acknowledgement, a refusal or its age. What could not be stored is
 * tried from memory as long as the page lives, and whoever shows it says so.
 */
import type { Clock } from '../browser/clock.js';
import { within } from '../browser/clock.js';
import { exclusive } from '../browser/exclusive.js';
import { warnOnce } from '../browser/warn-once.js';
import { type DeliveryRecord, keyOf, LIFETIME } from './delivery-record.js';
import { type Bounds, type Outbox, PERSONAL } from './outbox.js';
import type { Outcome } from './reply.js';
import { HOUR, retryDelay } from './retry-delay.js';
import type { Transport } from './transport.js';

/** What can be told of an answer that was submitted. */
export type Progress =
  /** No acknowledgement so far: kept on this device (`stored`), or only as long as the page lives. */
  | { readonly kind: 'waiting'; readonly stored: boolean }
  | { readonly kind: 'acknowledged'; readonly status: number }
  | { readonly kind: 'refused'; readonly reason: string; readonly status?: number };

export interface SubmitOptions {
  /** Memory only: nothing is written on the device. */
  readonly volatile?: boolean;
  readonly bounds?: Bounds;
  readonly onProgress?: (progress: Progress) => void;
}

/** The world the queue acts on. */
export interface QueueEffects {
  readonly outbox: Outbox;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly chance: () => number;
  readonly locks?: LockManager | undefined;
  /** Names this tab to the others where there are no locks. */
  readonly owner: string;
}

const WRITE_AHEAD = 300;
/** After this long without a reply the person is told that the answer waits. */
const PATIENCE = 3000;
/** Sending holds the lock for a minute at most, and asks again for it after another tab's minute. */
const TURN = 60_000;
const AT_ONCE = 4;
/** The longest that any wait can be: a `Retry-After` of six hours. */
const LONGEST_WAIT = 6 * HOUR;

/** An answer of this page, until its fate is known. */
interface Entry {
  record: DeliveryRecord;
  /** Whether the device keeps it; resolves once the write is over. */
  readonly written: Promise<boolean>;
  stored: boolean;
  readonly onProgress: (progress: Progress) => void;
}

export class DeliveryQueue {
  readonly #effects: QueueEffects;
  readonly #entries = new Map<string, Entry>();
  readonly #sending = new Set<string>();
  /** The endpoint that this page names for a survey: an answer for another endpoint waits. */
  readonly #named = new Map<string, string>();
  /** No request before this time, by endpoint, as its `Retry-After` asked. */
  readonly #closedUntil = new Map<string, number>();
  #timer: unknown;
  #wakeAt = Infinity;

  constructor(effects: QueueEffects) {
    this.#effects = effects;
  }

  /** Tells where this page sends the answers to a survey. */
  nameEndpoint(survey: string, endpoint: string): void {
    this.#named.set(survey, endpoint);
  }

  /** Takes an answer; resolves when it is written and its first attempt is over. */
  async submit(record: DeliveryRecord, options: SubmitOptions = {}): Promise<void> {
    const { clock, outbox } = this.#effects;
    const written = options.volatile
      ? Promise.resolve(false)
      : outbox.put(record, options.bounds ?? PERSONAL);
    const entry = { record, written, stored: false, onProgress: options.onProgress ?? ignore };
    for (const [key, { record: earlier }] of this.#entries) {
      if (earlier.id === record.id && earlier.rev < record.rev) this.#entries.delete(key);
    }
    this.#entries.set(keyOf(record), entry);
    const patience = clock.setTimeout(() => this.#tellWaiting(entry), PATIENCE);
    await within(written, WRITE_AHEAD, undefined, clock);
    const attempt = this.#attemptFresh(entry);
    entry.stored = await written;
    if (entry.record.attempts > 0) this.#tellWaiting(entry);
    await attempt;
    clock.clearTimeout(patience);
  }

  /** Tries every answer that is due, one tab at a time. */
  async flush(): Promise<void> {
    const { clock, chance, outbox, owner, locks } = this.#effects;
    const lease = () => outbox.lease(owner);
    const done = await exclusive('avis-citoyen', () => this.#sendDue(), lease, locks);
    if (!done) this.#wakeBy(clock.now() + TURN / 2 + chance() * (TURN / 2));
  }

  /** Tries one answer of this page at once: the person asked for it. */
  async retry(id: string): Promise<void> {
    const entry = [...this.#entries.values()].find(({ record }) => record.id === id);
    if (entry) await this.#attempt(entry.record);
  }

  /** The page is being left: what was never tried leaves now. */
  leave(): void {
    for (const entry of this.#entries.values()) void this.#attemptFresh(entry);
  }

  /** Forgets every answer that this device keeps; those already sent stay where they are. */
  async forget(): Promise<void> {
    this.#entries.clear();
    if (await this.#effects.outbox.exists()) await this.#effects.outbox.clear();
  }

  async #sendDue(): Promise<void> {
    const { clock, outbox } = this.#effects;
    const until = clock.now() + TURN;
    const stored = (await outbox.exists()) ? await outbox.list() : [];
    const keys = new Set(stored.map(keyOf));
    const unstored = [...this.#entries.values()].map(({ record }) => record);
    const waiting = [...stored, ...unstored.filter((record) => !keys.has(keyOf(record)))];
    const due = waiting.filter((record) => this.#dueAt(record) <= clock.now());
    for (const record of waiting) if (!due.includes(record)) await this.#postpone(record);
    // A few at once, so that one answer that hangs does not hold up the others.
    const lane = async () => {
      while (clock.now() < until) {
        const record = due.shift();
        if (!record) return;
        await this.#attempt(record);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    if (due.length > 0) this.#wakeBy(clock.now());
  }

  /** When a record may be tried: never on a page that names another endpoint for its survey. */
  #dueAt(record: DeliveryRecord): number {
    const named = this.#named.get(record.survey);
    if (named !== undefined && named !== record.endpoint) return Infinity;
    const { nextAt } = record;
    // No wait is as long as a clock that was set right can make it look.
    const sane = nextAt - this.#effects.clock.now() > LONGEST_WAIT ? 0 : nextAt;
    return Math.max(sane, this.#closedUntil.get(record.endpoint) ?? 0);
  }

  async #postpone(record: DeliveryRecord): Promise<void> {
    const dueAt = this.#dueAt(record);
    if (dueAt === Infinity && this.#isExpired(record)) await this.#giveUp(record, 'expired');
    else this.#wakeBy(dueAt);
  }

  async #attemptFresh(entry: Entry): Promise<void> {
    if (entry.record.attempts === 0) await this.#attempt(entry.record);
  }

  async #attempt(record: DeliveryRecord): Promise<void> {
    const key = keyOf(record);
    if (this.#sending.has(key)) return;
    this.#sending.add(key);
    const outcome = await this.#effects.transport(record);
    this.#sending.delete(key);
    warnAbout(outcome, record.endpoint);
    if (outcome.kind === 'acknowledged') await this.#finish(record, outcome);
    else if (outcome.kind === 'refused') await this.#giveUp(record, outcome.reason, outcome.status);
    else await this.#wait(record, outcome);
  }

  async #finish(record: DeliveryRecord, progress: Progress, refused?: string): Promise<void> {
    const entry = this.#entries.get(keyOf(record));
    this.#entries.delete(keyOf(record));
    entry?.onProgress(progress);
    const stored = entry ? await entry.written : true;
    if (stored) await this.#effects.outbox.remove(record, refused);
  }

  async #giveUp(record: DeliveryRecord, reason: string, status?: number): Promise<void> {
    const refusal = { kind: 'refused', reason } as const;
    await this.#finish(record, status === undefined ? refusal : { ...refusal, status }, reason);
  }

  async #wait(
    record: DeliveryRecord,
    outcome: Exclude<Outcome, { kind: 'acknowledged' | 'refused' }>,
  ): Promise<void> {
    const { clock, chance, outbox } = this.#effects;
    if (this.#isReplaced(record)) return;
    // Only an answer that was tried once more is given up for its age: clocks can be wrong.
    if (this.#isExpired(record)) return this.#giveUp(record, 'expired');
    const now = clock.now();
    const asked = outcome.kind === 'retry' ? outcome.after : HOUR;
    if (outcome.kind === 'retry' && asked !== undefined)
      this.#closedUntil.set(record.endpoint, now + asked);
    const next: DeliveryRecord = {
      ...record,
      createdAt: Math.min(record.createdAt, now),
      attempts: record.attempts + 1,
      nextAt: now + Math.max(asked ?? 0, retryDelay(record.attempts, chance)),
      ...(outcome.status === undefined ? {} : { lastStatus: outcome.status }),
    };
    const entry = this.#entries.get(keyOf(record));
    if (entry) entry.record = next;
    if (entry) this.#tellWaiting(entry);
    this.#wakeBy(this.#dueAt(next));
    if (entry ? await entry.written : true) await outbox.put(next);
  }

  #tellWaiting(entry: Entry): void {
    if (this.#entries.get(keyOf(entry.record)) !== entry) return;
    entry.onProgress({ kind: 'waiting', stored: entry.stored });
  }

  #isReplaced(record: DeliveryRecord): boolean {
    const others = [...this.#entries.values()].map((entry) => entry.record);
    return others.some((other) => other.id === record.id && other.rev > record.rev);
  }

  #isExpired(record: DeliveryRecord): boolean {
    return this.#effects.clock.now() - record.createdAt > LIFETIME;
  }

  #wakeBy(time: number): void {
    const { clock } = this.#effects;
    if (time >= this.#wakeAt) return;
    clock.clearTimeout(this.#timer);
    this.#wakeAt = time;
    const wake = () => {
      this.#wakeAt = Infinity;
      void this.flush();
    };
    this.#timer = clock.setTimeout(wake, Math.max(0, time - clock.now()));
  }
}

function ignore(): void {}

/** Tells the webmaster of what looks like a mistake in the page or at the endpoint. */
function warnAbout(outcome: Outcome, endpoint: string): void {
  if (outcome.kind === 'misdirected') {
    warnOnce(
      `l’adresse d’envoi ${endpoint} répond ${outcome.status}. Les réponses attendent sur les appareils : vérifiez l’attribut endpoint, l’identifiant de l’enquête et les origines autorisées.`,
    );
  }
  if (outcome.kind === 'retry' && outcome.status !== undefined && outcome.status < 300) {
    warnOnce(
      `l’adresse d’envoi ${endpoint} répond ${outcome.status}, mais pas comme un point de collecte (une page HTML, ou un autre identifiant). La réponse n’est pas considérée comme enregistrée : vérifiez l’attribut endpoint.`,
    );
  }
}
