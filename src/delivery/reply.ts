/**
 * What a reply means for the answer that was sent: the whole policy on one page, apart from any
 * effect. An acknowledgement must look like an endpoint's: the sign-in page of a public Wi-Fi also
 * says 200.
 */
import { retryAfter } from './retry-delay.js';

/** What became of one attempt. */
export type Outcome =
  /** The endpoint has it. */
  | { readonly kind: 'acknowledged'; readonly status: number }
  /** Not now; `after` milliseconds at least, where the endpoint said so. */
  | { readonly kind: 'retry'; readonly status?: number; readonly after?: number }
  /** Probably a mistake in the page, or a survey not yet put: once an hour. */
  | { readonly kind: 'misdirected'; readonly status: number }
  /** Never: `reason` is the problem's type. */
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string };

/** A reply, as far as it matters. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | null;
  readonly body: string;
}

/** No reply came: offline, time-out, or a reply that the browser may not show us. */
export const NO_REPLY: Outcome = { kind: 'retry' };

/** Decides what the reply to the answer `id` means. */
export function outcomeOf(reply: Reply, id: string, now: number): Outcome {
  const { status } = reply;
  if (status === 200 || status === 201 || status === 202 || status === 204) {
    return isAcknowledgement(reply, id)
      ? { kind: 'acknowledged', status }
      : { kind: 'retry', status };
  }
  if (status === 401 || status === 403 || status === 404 || status === 405) {
    return { kind: 'misdirected', status };
  }
  if ([400, 410, 413, 415, 422, 501, 505].includes(status)) {
    return { kind: 'refused', status, reason: problemType(reply) };
  }
  const after = retryAfter(reply.retryAfter, now);
  return after === undefined ? { kind: 'retry', status } : { kind: 'retry', status, after };
}

function isAcknowledgement(reply: Reply, id: string): boolean {
  if (/^text\/html\b/i.test(reply.contentType)) return false;
  const named = field(reply.body, 'id');
  return named === undefined || named === id;
}

function problemType(reply: Reply): string {
  const type = field(reply.body, 'type');
  return typeof type === 'string' ? type : `http-${reply.status}`;
}

function field(json: string, key: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined;
  } catch {
    return undefined; // not JSON: it names nothing
  }
}
