/**
 * Writes JSON without asking anybody's `toJSON`: old libraries still found on municipal pages put one
 * on `Array.prototype`, and lists of answers would arrive as texts.
 */

// Taken now, before a script that comes later can replace it.
const { stringify } = JSON;

type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** The JSON text of plain data; keys without a value are left out. */
export function jsonBody(value: Json): string {
  if (typeof value !== 'object' || value === null) return stringify(value);
  if (Array.isArray(value)) return `[${value.map(jsonBody).join()}]`;
  const pairs = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${pairs.map(([key, each]) => `${stringify(key)}:${jsonBody(each as Json)}`).join()}}`;
}
