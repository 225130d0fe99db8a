/** A random UUID (version 4); `crypto.randomUUID` is missing on pages that came over plain http. */
export function randomUuid(random: Crypto = crypto): string {
  const bytes = random.getRandomValues(new Uint8Array(36));
  return '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit, at: number) =>
    (Number(digit) ^ ((bytes[at] ?? 0) & (15 >> (Number(digit) / 4)))).toString(16),
  );
}
