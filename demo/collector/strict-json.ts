/**
 * JSON from strangers. What `JSON.parse` lets through is refused here where two programs could read
 * it differently: bytes that are not UTF-8, and a key given twice.
 */

/** Parses bytes as UTF-8 JSON; throws a SyntaxError, whose message holds none of them. */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SyntaxError('The body is not UTF-8.');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SyntaxError('The body is not JSON.');
  }
  if (repeatsKey(text)) throw new SyntaxError('The body gives a key twice.');
  return value;
}

const TOKEN = /"(?:[^"\\]+|\\.)*"|[{}[\]:]/g;

/** Does an object of this well-formed JSON give a key twice? */
function repeatsKey(json: string): boolean {
  const open: Set<string>[] = [];
  let text = '';
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') text = token;
    else {
      // A colon outside a string follows a key, which may be spelled with escapes.
      const keys = open.at(-1);
      const key = String(JSON.parse(text));
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
  }
  return false;
}

/** JSON with its keys in order: the same content gives the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
