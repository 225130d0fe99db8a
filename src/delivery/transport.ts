/**
 * One answer, one request, one outcome. The request outlives the page where the browser allows it
 * (`keepalive`), carries nothing but the body, and needs no preflight.
 */
import { browserClock, type Clock, within } from '../browser/clock.js';
import { type DeliveryRecord, sizeOf } from './delivery-record.js';
import { NO_REPLY, type Outcome, outcomeOf } from './reply.js';

/** Sends a record once. The request has left when the call returns; it never rejects. */
export type Transport = (record: DeliveryRecord) => Promise<Outcome>;

/** How long an attempt may take, in milliseconds, reading of the reply included. */
export const TIME_OUT = 10_000;

// Browsers share 64 KiB of keepalive among all requests of a page, and the page has its own.
const KEEPALIVE_BYTES = 60_000;
const KEEPALIVE_REQUESTS = 8;

/** The transport of a page, which counts what is in flight. */
export function createTransport(
  fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init),
  clock: Clock = browserClock,
): Transport {
  let bytes = 0;
  let requests = 0;

  async function exchange(record: DeliveryRecord, signal: AbortSignal): Promise<Outcome> {
    const response = await fetch(record.endpoint, {
      method: 'POST',
      body: record.body,
      headers: { 'Content-Type': `${record.enctype};charset=UTF-8` },
      mode: 'cors',
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'strict-origin',
      keepalive: bytes <= KEEPALIVE_BYTES && requests <= KEEPALIVE_REQUESTS,
      signal,
    });
    const { status, headers } = response;
    const reply = { status, headers, body: await response.text() };
    return outcomeOf(reply, record.id, clock.now());
  }

  return async (record) => {
    const size = sizeOf(record);
    const abort = new AbortController();
    bytes += size;
    requests += 1;
    try {
      // The clock decides, not the signal: a page may have put a fetch of its own that ignores it.
      return await within(exchange(record, abort.signal), TIME_OUT, NO_REPLY, clock);
    } catch {
      return NO_REPLY; // offline, refused by CORS or CSP, redirected, or cut short
    } finally {
      abort.abort();
      bytes -= size;
      requests -= 1;
    }
  };
}
