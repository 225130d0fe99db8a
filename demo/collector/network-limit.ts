/**
 * How many answers a network may send to a survey: a token bucket for each, full at first, refilled
 * at a steady pace. Networks are known by a hash whose salt lives in memory for a day, so nothing
 * here tells one from yesterday's, or who it was.
 */
import { createHash } from 'node:crypto';
import { BoundedMap } from './bounded-map.js';
import type { Clock } from './calendar.js';
import { networkOf } from './networks.js';
import type { Settings } from './settings.js';

/** Takes one answer's worth from `address` for a survey; seconds to wait where there is none. */
export type NetworkLimit = (surveyId: string, address: string) => number;

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** The most that are remembered at once, about ten megabytes. */
const BUCKETS = 50_000;
const DAY = 86_400_000;

export interface LimitSettings
  extends Pick<Settings, 'rateBurst' | 'rateSeconds' | 'allowNetworks'> {
  readonly clock: Clock;
  /** Random bytes for the salt. */
  readonly salt: () => Uint8Array;
  /** How many networks are remembered; tests make it small. */
  readonly buckets?: number;
}

/** A limit that knows nothing yet. */
export function createNetworkLimit(settings: LimitSettings): NetworkLimit {
  const { rateBurst, rateSeconds, allowNetworks, clock, buckets: size = BUCKETS } = settings;
  const buckets = new BoundedMap<string, Bucket>(size);
  let salt = { bytes: settings.salt(), day: Math.floor(clock() / DAY) };

  function keyOf(surveyId: string, address: string, now: number): string {
    const day = Math.floor(now / DAY);
    if (day !== salt.day) salt = { bytes: settings.salt(), day };
    const hash = createHash('sha256').update(salt.bytes);
    return hash
      .update(`${surveyId}/${networkOf(address)}`)
      .digest('base64url')
      .slice(0, 22);
  }

  return (surveyId, address) => {
    if (allowNetworks.has(address)) return 0;
    const now = clock();
    const key = keyOf(surveyId, address, now);
    const { tokens, at } = buckets.get(key) ?? { tokens: rateBurst, at: now };
    const refilled = Math.max(0, now - at) / 1000 / rateSeconds;
    const left = Math.min(rateBurst, tokens + refilled);
    const enough = left >= 1;
    buckets.set(key, { tokens: enough ? left - 1 : left, at: now });
    return enough ? 0 : Math.ceil((1 - left) * rateSeconds);
  };
}
