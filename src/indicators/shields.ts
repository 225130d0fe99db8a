/**
 * The badge format of Shields endpoints, which many systems already publish: a label and a message.
 * It carries no value, so it is shown as text, without a level.
 */
import { object, oneOf, type Reader, text } from '../validation/readers.js';

/** A label and its message, as text. */
export interface ShieldsBadge {
  readonly label: string;
  readonly message: string;
}

const label = text(500, 0);
const message = text(500);

/** Is this a Shields badge, and not one of our documents? */
export function isShields(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'schemaVersion');
}

/** Reads a Shields badge; its colours, logos and cache settings are its own affair. */
export const readShields: Reader<ShieldsBadge> = (value, path) => {
  const found = object({ schemaVersion: oneOf(1), label, message })(value, path, () => undefined);
  return { label: found.label, message: found.message };
};
