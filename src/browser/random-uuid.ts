/** A random UUID (version 4); `crypto.randomUUID` is missing on pages that came over plain http. */
export function randomUuid(random: Crypto = crypto): string {
  return '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit) => {
    const [byte = 0] = random.getRandomValues(new Uint8Array(1));
    return (Number(digit) ^ (byte & (15 >> (Number(digit) / 4)))).toString(16);
  });
}
