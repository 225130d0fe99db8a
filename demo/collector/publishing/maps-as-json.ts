/** Nested Maps in a column of text: each is written as a list of its entries under the key `map`. */

/** The JSON of a value that may hold Maps. */
export function writeMaps(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Map ? { map: [...part] } : part,
  );
}

/** The value that `writeMaps` wrote. */
export function readMaps<T>(json: string): T {
  return JSON.parse(json, (_key, part) => (Array.isArray(part?.map) ? new Map(part.map) : part));
}
