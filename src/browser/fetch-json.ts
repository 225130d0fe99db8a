/** How long a document may take to arrive, in milliseconds. */
const TIME_OUT = 10_000;

/**
 * Fetches a JSON document. Rejects with an error whose message says in a word why it can't be had:
 * the status, or the name of what went wrong.
 */
export async function fetchJson(
  address: string,
  fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init),
): Promise<unknown> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(TIME_OUT) });
    if (response.ok) return await response.json();
    throw new Error(String(response.status));
  } catch (error) {
    const { name, message } = error as Error;
    throw new Error(name === 'Error' ? message : name);
  }
}
