/** A storage as browsers have it, for Node: what it keeps are its own properties. */
export function memoryStorage(): Storage {
  const kept: Record<string, string> = Object.create({
    getItem: (key: string) => (Object.hasOwn(kept, key) ? kept[key] : null),
    setItem(key: string, value: string) {
      kept[key] = value;
    },
    removeItem(key: string) {
      delete kept[key];
    },
    get length() {
      return Object.keys(kept).length;
    },
  });
  return kept as unknown as Storage;
}
