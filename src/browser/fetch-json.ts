/** How long a document may take to arrive, in milliseconds. */
const TIME_OUT = 10_000;

/**
 * Fetches what `read` makes of the reply to `address`. Rejects with an error whose message says in a
 * word why it can't be had: the status, or the name of what went wrong.
 */
export async function fetchAs<T>(
  address: string,
  read: (response: Response) => Promise<T>,
  fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init),
): Promise<T> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(TIME_OUT) });
    if (response.ok) return await read(response);
    throw new Error(String(response.status));
  } catch (error) {
    const { name, message } = error as Error;
    throw new Error(name === 'Error' ? message : name);
  }
}

/** Fetches a JSON document, as `fetchAs` does. */
export function fetchJson(address: string, fetch?: typeof globalThis.fetch): Promise<unknown> {
  return fetchAs(address, (response) => response.json(), fetch);
}
