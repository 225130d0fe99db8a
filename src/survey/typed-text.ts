/** What was typed, without what no endpoint takes for text: it can be pasted, and nobody would see it. */
export function typedText(written: string): string {
  return written.replace(/\0|\p{Surrogate}/gu, '');
}
