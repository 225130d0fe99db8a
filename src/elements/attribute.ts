/** How attributes become properties: one that was removed is as one that was never there. */

/** What the attribute says; nothing, hence the property's default, without the attribute. */
export function text(written: string | null): string | undefined {
  return written ?? undefined;
}

/**
 * The number that the attribute says; an empty one is none, not 0. What is no number stays as it is
 * written, for the sentence that refuses it.
 */
export function number(written: string | null): unknown {
  if (!written?.trim()) return undefined;
  const found = Number(written);
  return Number.isNaN(found) ? written : found;
}
