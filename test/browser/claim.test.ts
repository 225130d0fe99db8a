import { describe, expect, it } from 'vitest';
import { claim } from '../../src/browser/claim.js';

/** The locks that the tabs of one browser share. */
function sharedLocks(): LockManager {
  const held = new Set<string>();
  const request = async (
    name: string,
    _options: LockOptions,
    granted: (lock: Lock | null) => unknown,
  ) => {
    if (held.has(name)) return granted(null);
    held.add(name);
    await granted({ name, mode: 'exclusive' });
    return held.delete(name);
  };
  return { request } as unknown as LockManager;
}

const forever = new AbortController().signal;

describe('a name that one tab claims', () => {
  it('is its own, and no other tab’s', async () => {
    const locks = sharedLocks();
    expect(await claim('id', forever, locks)).toBe(true);
    expect(await claim('id', forever, locks)).toBe(false);
    expect(await claim('another', forever, locks)).toBe(true);
  });

  it('is free again once it was given up', async () => {
    const locks = sharedLocks();
    const tab = new AbortController();
    await claim('id', tab.signal, locks);
    tab.abort();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await claim('id', forever, locks)).toBe(true);
  });

  it('can’t be claimed where locks are barred or missing', async () => {
    const request = async () => {
      throw new DOMException('sandboxed', 'SecurityError');
    };
    const barred = { request } as unknown as LockManager;
    expect(await claim('id', forever, barred)).toBe(false);
    expect(await claim('id', forever, undefined)).toBe(false);
  });
});
