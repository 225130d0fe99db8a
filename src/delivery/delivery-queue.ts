/**
 * Takes an answer and does not let go before the endpoint has acknowledged it. At least once from
 * here, and a key at the endpoint, make exactly once.
 *
 * Written ahead: an answer goes to the outbox and leaves as soon as it is stored, or after 300 ms. It
 * is deleted by nothing but an acknowledgement, a refusal or its age. What could not be stored is
 * tried from memory as long as the page lives, and whoever shows it says so; each attempt that fails
 * offers it to the storage again, which may have been slow, or full.
 */
import { type Clock, within } from '../browser/clock.js';
import { exclusive } from '../browser/exclusive.js';
import type { Tabs } from '../browser/other-tabs.js';
import { type DeliveryRecord, keyOf } from './delivery-record.js';
import { type Bounds, type Outbox, PERSONAL } from './outbox.js';
import { type Entry, type Progress, tellWaiting } from './queue-entry.js';
import type { Ending, Setback } from './reply.js';
import { createSchedule } from './schedule.js';
import { TIME_OUT, type Transport } from './transport.js';
import { warnOfSetback } from './warn-of-setback.js';

export interface SubmitOptions {
  /** Memory only: nothing is written on the device. */
  readonly volatile?: boolean;
  readonly bounds?: Bounds;
  readonly onProgress?: (progress: Progress) => void;
}

/** The answers of a page on their way. */
export interface DeliveryQueue {
  /** Tells where this page sends the answers to a survey. */
  nameEndpoint(survey: string, endpoint: string): void;
  /** Takes an answer; resolves when it is written and its first attempt is over. */
  submit(record: DeliveryRecord, options?: SubmitOptions): Promise<void>;
  /** Tries every answer that may go: the page was shown, or the network came back. */
  flush(): Promise<void>;
  /** Tries one answer of this page at once: the person asked for it. */
  retry(id: string): Promise<void>;
  /** The page is being left: what was never tried leaves now. */
  leave(): void;
  /** Forgets every answer that this device keeps; those already sent stay where they are. */
  forget(): Promise<void>;
}

/** The world the queue acts on. */
export interface QueueEffects {
  readonly outbox: Outbox;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly chance: () => number;
  readonly locks?: LockManager | undefined;
  readonly tabs: Tabs;
}

const WRITE_AHEAD = 300;
/** After this long without a reply the person is told that the answer waits. */
const PATIENCE = 2500;
/** A tab holds the lock for this long at most. */
const TURN = 60_000;
/** How soon a tab looks again after another one, and by chance as long again. */
const OTHERS_TURN = 5000;
const EXPIRED = { kind: 'refused', reason: 'expired' } as const;
/** At the person's demand, in this tab or in another one. */
const FORGOTTEN = { kind: 'refused', reason: 'forgotten' } as const;

/** What a tab tells the others: how an answer ended, or that all are forgotten. */
interface News {
  readonly id?: string;
  readonly rev?: number;
  readonly ending?: Ending;
  readonly forget?: true;
}

/** A queue that lives as long as the page. */
export function createQueue(effects: QueueEffects): DeliveryQueue {
  const { outbox, transport, clock, chance, tabs } = effects;
  const schedule = createSchedule(clock, chance);
  const turn = exclusive('avis-citoyen', outbox, effects);
  /** The answers of this page, by id: a later revision takes the place of the earlier one. */
  const entries = new Map<string, Entry>();
  /** The keys of what is on its way. */
  const sending = new Set<string>();
  let hears = false;
  let woken = false;
  let atWork = false;
  let timer: unknown;
  let wakesAt = Infinity;

  function wakeBy(time: number): void {
    if (time >= wakesAt) return;
    clock.clearTimeout(timer);
    wakesAt = time;
    const wake = () => {
      wakesAt = Infinity;
      void takeTurn();
    };
    timer = clock.setTimeout(wake, Math.max(0, time - clock.now()));
  }

  /** Sends what is due, unless another tab is at it. */
  async function takeTurn(): Promise<void> {
    if (entries.size === 0 && !(await outbox.exists())) return;
    // A turn of ours lasts as long as its slowest answer, which must not hold up the others.
    if (atWork) await sendDue();
    else if (!(await turn(work))) wakeBy(clock.now() + OTHERS_TURN * (1 + chance()));
  }

  async function work(): Promise<void> {
    atWork = true;
    await sendDue();
    atWork = false;
  }

  async function sendDue(): Promise<void> {
    const end = clock.now() + TURN;
    const unheld = woken;
    woken = false;
    const due: Entry[] = [];
    for (const entry of await waiting()) {
      const dueAt = schedule.dueAt(entry.record, unheld);
      if (dueAt < Infinity) due.push(entry);
      else if (schedule.isExpired(entry.record)) await finish(entry, EXPIRED);
    }
    // Four at once, so that one answer that hangs does not hold up the others.
    const lane = async () => {
      for (let entry = due.shift(); entry; entry = due.shift()) {
        if (clock.now() > end - TIME_OUT) return wakeBy(end);
        await attempt(entry, schedule.dueAt(entry.record, unheld));
      }
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
  }

  /** Everything that waits: on this device, and in this page. */
  async function waiting(): Promise<Iterable<Entry>> {
    const found = new Map<string, Entry>();
    const written = Promise.resolve(true);
    const kept = { written, keep: outbox.update, stored: true, tell: () => undefined };
    for (const record of await outbox.list()) found.set(record.id, { ...kept, record });
    for (const [id, entry] of entries) found.set(id, entry);
    return found.values();
  }

  /** Tries an answer once, unless it is at it, over, or not due. */
  async function attempt(entry: Entry, dueAt = schedule.dueAt(entry.record)): Promise<void> {
    const { record } = entry;
    const key = keyOf(record);
    if (entry.over || sending.has(key)) return;
    if (dueAt > clock.now()) return wakeBy(dueAt);
    sending.add(key);
    const outcome = await transport(record);
    sending.delete(key);
    if (outcome.kind === 'acknowledged' || outcome.kind === 'refused') await finish(entry, outcome);
    else await wait(entry, outcome);
  }

  async function wait(entry: Entry, setback: Setback): Promise<void> {
    const { record } = entry;
    warnOfSetback(setback, record.endpoint);
    const next = schedule.after(record, setback);
    if (entry.over) return; // replaced meanwhile by a revision that says it all, or forgotten
    if (!next) return finish(entry, EXPIRED);
    entry.record = next;
    tellWaiting(entry);
    wakeBy(schedule.dueAt(next));
    hearTabs();
    const kept = await entry.written;
    if (entry.over) return;
    if (!kept) entry.written = entry.keep(next);
    entry.stored = await (kept ? outbox.update(next) : entry.written);
    tellWaiting(entry);
  }

  async function finish(entry: Entry, ending: Ending): Promise<void> {
    const { record } = entry;
    end(entry, ending);
    if (!(await entry.written)) return;
    await outbox.remove(record, ending.kind === 'refused' ? ending.reason : undefined);
    const news: News = { id: record.id, rev: record.rev, ending };
    tabs.tell(news);
  }

  function end(entry: Entry, ending?: Ending): void {
    const { id } = entry.record;
    if (entries.get(id) === entry) entries.delete(id);
    entry.over = true;
    if (ending) entry.tell(ending);
  }

  /** From now on, what waits here may be sent by another tab. */
  function hearTabs(): void {
    if (!hears)
      tabs.hear((news) => {
        const { id = '', rev = 0, ending, forget } = Object(news) as News;
        const entry = entries.get(id);
        if (forget === true) endAll();
        else if (ending && entry && entry.record.rev <= rev) end(entry, ending);
      });
    hears = true;
  }

  function endAll() {
    const all = [...entries.values()];
    for (const entry of all) end(entry, FORGOTTEN);
    return Promise.all(all.map(({ written }) => written));
  }

  return {
    nameEndpoint: schedule.name,
    async submit(record, { volatile, bounds = PERSONAL, onProgress = () => undefined } = {}) {
      const other = entries.get(record.id);
      if (other && other.record.rev > record.rev) return; // it says all that this one does
      if (other) end(other);
      const keep: Entry['keep'] = async (given) => !volatile && outbox.put(given, bounds);
      const written = keep(record);
      const entry: Entry = { record, written, keep, stored: false, tell: onProgress };
      entries.set(record.id, entry);
      schedule.name(record.survey, record.endpoint);
      clock.setTimeout(() => tellWaiting(entry), PATIENCE);
      await within(written, WRITE_AHEAD, false, clock);
      const tried = entry.record.attempts === 0 && attempt(entry);
      entry.stored = await written;
      if (!sending.has(keyOf(record))) tellWaiting(entry);
      await tried;
    },
    flush() {
      woken = true;
      return takeTurn();
    },
    async retry(id) {
      const entry = entries.get(id);
      if (!entry) return;
      entry.told = undefined;
      await attempt(entry, 0);
    },
    leave() {
      for (const entry of entries.values()) if (entry.record.attempts === 0) void attempt(entry);
    },
    async forget() {
      const news: News = { forget: true };
      tabs.tell(news);
      await endAll();
      await outbox.clear();
    },
  };
}
