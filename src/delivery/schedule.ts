/**
 * When an answer may be tried, and when it is given up. Clocks are set right, by hours or by years,
 * between two looks: no wait is believed that is longer than any can be, and no answer is given up
 * for its age on the word of a clock alone.
 */
import type { Clock } from '../browser/clock.js';
import { type DeliveryRecord, LIFETIME } from './delivery-record.js';
import type { Setback } from './reply.js';
import { HOUR, LONGEST_WAIT, MINUTE, retryDelay } from './retry-delay.js';

export interface Schedule {
  /** Tells where this page sends the answers to a survey. */
  name(survey: string, endpoint: string): void;
  /**
   * When a record may be tried, in milliseconds since 1970: never on a page that names other endpoints
   * for its survey. On a page that has just `woken` it waits only if its endpoint has asked for that,
   * of this record or of another one that was looked at.
   */
  dueAt(record: DeliveryRecord, woken?: boolean): number;
  isExpired(record: DeliveryRecord): boolean;
  /** The record after a try; `undefined` when it is given up for its age. */
  after(record: DeliveryRecord, setback: Setback): DeliveryRecord | undefined;
}

const DAY = 86_400_000;

export function createSchedule(clock: Clock, chance: () => number): Schedule {
  /** The endpoints that this page names for a survey. */
  const named = new Map<string, Set<string>>();
  /** No request before this time, by endpoint, as its `Retry-After` asked. */
  const closedUntil = new Map<string, number>();

  const isExpired = ({ createdAt }: DeliveryRecord) => clock.now() - createdAt > LIFETIME;

  return {
    isExpired,
    name(survey, endpoint) {
      named.set(survey, (named.get(survey) ?? new Set()).add(endpoint));
    },
    dueAt({ survey, endpoint, nextAt, lastStatus = 0, heldUntil }, woken) {
      if (named.get(survey)?.has(endpoint) === false) return Infinity;
      const now = clock.now();
      const believed = (time = now) => (time - now <= LONGEST_WAIT ? time : now);
      // Of what was found fault with, another look changes nothing.
      const faulty = lastStatus >= 400 && lastStatus < 500;
      const own = woken && !faulty ? now : believed(nextAt);
      const closed = Math.max(believed(heldUntil), believed(closedUntil.get(endpoint)));
      closedUntil.set(endpoint, closed);
      return Math.max(own, closed);
    },
    after(record, setback) {
      const now = clock.now();
      const { status = 0 } = setback;
      // Nobody was here for a week, or the clock was set forward: offline, both look the same.
      const doubtful = status === 0 && now - record.nextAt > LIFETIME;
      const expired = isExpired(record);
      if (expired && !doubtful) return undefined;
      const asked = setback.kind === 'retry' ? (setback.after ?? 0) : HOUR;
      // A little more, by chance: everybody may have been asked to come back at the same minute.
      const wait = Math.min(asked + chance() * Math.min(asked / 2, MINUTE), LONGEST_WAIT);
      return {
        ...record,
        createdAt: expired ? now - LIFETIME + DAY : Math.min(record.createdAt, now),
        attempts: record.attempts + 1,
        nextAt: now + Math.max(wait, retryDelay(record.attempts, chance)),
        lastStatus: status,
        heldUntil: setback.kind === 'retry' ? now + wait : undefined,
      };
    },
  };
}
