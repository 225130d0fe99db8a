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
  /** Never: `reason` is the problem's type. */
  | { readonly kind: 'refused'; readonly status?: number; readonly reason: string }
  /** Not now; in `after` milliseconds at the earliest, where the endpoint said so. */
  | { readonly kind: 'retry'; readonly status?: number; readonly after?: number }
  /** Probably a mistake in the page, or a survey not yet put: once an hour. */
  | { readonly kind: 'misdirected'; readonly status: number };

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
  switch (status) {
    case 200:
    case 201:
    case 202:
    case 204:
      return isAcknowledgement(reply, id)
        ? { kind: 'acknowledged', status }
        : { kind: 'retry', status };
    case 401:
    case 403:
    case 404:
    case 405:
      return { kind: 'misdirected', status };
    case 400:
    case 410:
    case 413:
    case 415:
    case 422:
    case 501:
    case 505:
      return { kind: 'refused', status, reason: String(field(reply.body, 'type') ?? status) };
  }
  const after = retryAfter(reply.retryAfter, now);
  return after === undefined ? { kind: 'retry', status } : { kind: 'retry', status, after };
}

function isAcknowledgement({ contentType, body }: Reply, id: string): boolean {
  return !/^text\/html\b/i.test(contentType) && (field(body, 'id') ?? id) === id;
}

/** What a JSON text says under `key`; nothing when it is no JSON, or says nothing. */
function field(json: string, key: string): unknown {
  try {
    return (JSON.parse(json) as Record<string, unknown> | null)?.[key];
  } catch {
    return undefined;
  }
}
