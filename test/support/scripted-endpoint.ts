/** An endpoint that answers by script, in place of the network, for the life of one test. */

type Reply = Response | 'offline' | 'hang';

/** Replies for as long as a test may take to see one, whatever is tried again meanwhile. */
export const OFFLINE: readonly Reply[] = Array(100).fill('offline');

export class ScriptedEndpoint {
  readonly url = `http://localhost/answers/${crypto.randomUUID()}`;
  readonly requests: { readonly body: Record<string, unknown>; readonly init: RequestInit }[] = [];
  readonly #fetch = globalThis.fetch;
  readonly #replies: Reply[] = [];

  /** Takes the place of `fetch` for this endpoint's address. */
  constructor() {
    globalThis.fetch = async (input, init = {}) => {
      if (String(input) !== this.url) return this.#fetch.call(globalThis, input, init);
      const body = JSON.parse(String(init.body ?? '{}'));
      this.requests.push({ body, init });
      const reply = this.#replies.shift() ?? stored(body);
      if (reply === 'offline') throw new TypeError('Failed to fetch');
      return reply === 'hang' ? new Promise(() => undefined) : reply;
    };
  }

  /** What to answer next, in order; afterwards every answer is stored. */
  willReply(...replies: Reply[]): void {
    this.#replies.push(...replies);
  }

  /** From now on every answer is stored. */
  recover(): void {
    this.#replies.length = 0;
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
  }
}

function stored({ id, rev }: Record<string, unknown>): Response {
  return Response.json({ id, rev }, { status: 202 });
}

/** A problem document, as the collector writes them. */
export function problem(status: number, type = 'about:blank'): Response {
  const headers = { 'Content-Type': 'application/problem+json' };
  return new Response(JSON.stringify({ type, status, title: 'Refused' }), { status, headers });
}
