/**
 * Takes an answer and does not let go before the endpoint has acknowledged it. At least once from
 * here, and a key at the endpoint, make exactly once.
 *
 * Written ahead: an answer goes to the outbox and leaves as soon as it is stored, or after 300 ms. It
 * is deleted by nothing but an acknowledgement, a refusal or its age. What could not be stored is
 * tried from memory as long as the page lives, and whoever shows it says so.
 */
import { type Clock, within } from '../browser/clock.js';
import { exclusive } from '../browser/exclusive.js';
import { warnOnce } from '../browser/warn-once.js';
import { type DeliveryRecord, keyOf, LIFETIME } from './delivery-record.js';
import { type Bounds, type Outbox, PERSONAL } from './outbox.js';
import type { Outcome } from './reply.js';
import { HOUR, retryDelay } from './retry-delay.js';
import type { Transport } from './transport.js';

/** What can be told of an answer that was submitted. */
export type Progress =
  /** Not acknowledged so far: kept on this device (`stored`), or only as long as the page lives. */
  | { readonly kind: 'waiting'; readonly stored: boolean }
  | Extract<Outcome, { kind: 'acknowledged' | 'refused' }>;

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
/** A tab sends for a minute at most, and looks again within a minute when another one is at it. */
const TURN = 60_000;
const AT_ONCE = 4;
/** The longest that any wait can be: a `Retry-After` of six hours. */
const LONGEST_WAIT = 6 * HOUR;

/** An answer until its fate is known. */
interface Entry {
  record: DeliveryRecord;
  /** Whether the device keeps it, once that is known. */
  readonly written: Promise<boolean>;
  stored: boolean;
  readonly tell: (progress: Progress) => void;
}

export class DeliveryQueue {
  readonly #effects: QueueEffects;
  /** The answers of this page, by id: a later revision takes the place of the earlier one. */
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
    const { volatile, bounds = PERSONAL, onProgress: tell = () => undefined } = options;
    const written = volatile ? Promise.resolve(false) : outbox.put(record, bounds);
    const entry: Entry = { record, written, stored: false, tell };
    this.#entries.set(record.id, entry);
    const patience = clock.setTimeout(() => this.#tellWaiting(entry), PATIENCE);
    await within(written, WRITE_AHEAD, undefined, clock);
    const attempt = this.#attemptFirst(entry);
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
    if (!done) this.#wakeBy(clock.now() + (TURN / 2) * (1 + chance()));
  }

  /** Tries one answer of this page at once: the person asked for it. */
  async retry(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry) await this.#attempt(entry);
  }

  /** The page is being left: what was never tried leaves now. */
  leave(): void {
    for (const entry of this.#entries.values()) void this.#attemptFirst(entry);
  }

  /** Forgets every answer that this device keeps; those already sent stay where they are. */
  async forget(): Promise<void> {
    const { outbox } = this.#effects;
    this.#entries.clear();
    if (await outbox.exists()) await outbox.clear();
  }

  async #sendDue(): Promise<void> {
    const { clock } = this.#effects;
    const until = clock.now() + TURN;
    const due: Entry[] = [];
    for (const entry of await this.#waiting()) {
      const dueAt = this.#dueAt(entry.record);
      if (dueAt <= clock.now()) due.push(entry);
      else if (dueAt < Infinity) this.#wakeBy(dueAt);
      else if (this.#isExpired(entry.record)) await this.#finish(entry, EXPIRED);
    }
    // A few at once, so that one answer that hangs does not hold up the others.
    const lane = async () => {
      for (let entry = due.shift(); entry; entry = due.shift()) {
        if (clock.now() > until) return this.#wakeBy(clock.now());
        await this.#attempt(entry);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }

  /** Everything that waits: on this device, and in this page. */
  async #waiting(): Promise<Iterable<Entry>> {
    const { outbox } = this.#effects;
    const entries = new Map<string, Entry>();
    for (const record of (await outbox.exists()) ? await outbox.list() : []) {
      const written = Promise.resolve(true);
      entries.set(record.id, { record, written, stored: true, tell: () => undefined });
    }
    for (const [id, entry] of this.#entries) entries.set(id, entry);
    return entries.values();
  }

  /** When a record may be tried: never on a page that names another endpoint for its survey. */
  #dueAt({ survey, endpoint, nextAt }: DeliveryRecord): number {
    if ((this.#named.get(survey) ?? endpoint) !== endpoint) return Infinity;
    // No wait is as long as a clock that was set right can make it look.
    const sane = nextAt - this.#effects.clock.now() > LONGEST_WAIT ? 0 : nextAt;
    return Math.max(sane, this.#closedUntil.get(endpoint) ?? 0);
  }

  #isExpired({ createdAt }: DeliveryRecord): boolean {
    return this.#effects.clock.now() - createdAt > LIFETIME;
  }

  async #attemptFirst(entry: Entry): Promise<void> {
    if (entry.record.attempts === 0) await this.#attempt(entry);
  }

  async #attempt(entry: Entry): Promise<void> {
    const { record } = entry;
    const key = keyOf(record);
    if (this.#sending.has(key)) return;
    this.#sending.add(key);
    const outcome = await this.#effects.transport(record);
    this.#sending.delete(key);
    if (outcome.kind === 'acknowledged' || outcome.kind === 'refused') {
      await this.#finish(entry, outcome);
    } else {
      warnAbout(outcome, record.endpoint);
      // Given up for its age only after one more try: clocks can be wrong.
      if (this.#isExpired(record)) await this.#finish(entry, EXPIRED);
      else await this.#wait(entry, outcome);
    }
  }

  async #finish(
    entry: Entry,
    outcome: Extract<Outcome, { kind: 'acknowledged' | 'refused' }>,
  ): Promise<void> {
    const { record, written, tell } = entry;
    if (this.#entries.get(record.id) === entry) this.#entries.delete(record.id);
    tell(outcome);
    const refused = outcome.kind === 'refused' ? outcome.reason : undefined;
    if (await written) await this.#effects.outbox.remove(record, refused);
  }

  async #wait(
    entry: Entry,
    outcome: Exclude<Outcome, { kind: 'acknowledged' | 'refused' }>,
  ): Promise<void> {
    const { clock, chance, outbox } = this.#effects;
    const { record } = entry;
    const latest = this.#entries.get(record.id)?.record.rev ?? record.rev;
    if (latest > record.rev) return; // replaced meanwhile by a revision that says it all
    const now = clock.now();
    const asked = outcome.kind === 'retry' ? outcome.after : HOUR;
    if (outcome.kind === 'retry' && asked) this.#closedUntil.set(record.endpoint, now + asked);
    entry.record = {
      ...record,
      createdAt: Math.min(record.createdAt, now),
      attempts: record.attempts + 1,
      nextAt: now + Math.max(asked ?? 0, retryDelay(record.attempts, chance)),
      ...(outcome.status && { lastStatus: outcome.status }),
    };
    this.#tellWaiting(entry);
    this.#wakeBy(this.#dueAt(entry.record));
    if (await entry.written) await outbox.put(entry.record);
  }

  #tellWaiting(entry: Entry): void {
    const { record, stored, tell } = entry;
    if (this.#entries.get(record.id) === entry) tell({ kind: 'waiting', stored });
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

const EXPIRED = { kind: 'refused', reason: 'expired' } as const;

/** Tells the webmaster of what looks like a mistake in the page or at the endpoint. */
function warnAbout({ kind, status }: Outcome, endpoint: string): void {
  if (kind === 'misdirected') {
    warnOnce(
      `${endpoint} répond ${status} : les réponses attendent sur les appareils. Vérifiez l’attribut endpoint, l’enquête et les origines autorisées.`,
    );
  } else if (status && status < 300) {
    warnOnce(
      `${endpoint} répond ${status}, mais pas comme un point de collecte : rien n’est enregistré. Vérifiez l’attribut endpoint.`,
    );
  }
}
