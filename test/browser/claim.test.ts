import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claim } from '../../src/browser/claim.js';

/** The locks that the tabs of one browser share. */
function sharedLocks(): LockManager {
  const held = new Map<string, Promise<unknown>>();
  const request = async (
    name: string,
    { signal }: { signal: AbortSignal },
    granted: () => Promise<unknown>,
  ) => {
    const aborted = new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    await Promise.race([held.get(name), aborted]);
    const holding = granted();
    held.set(name, holding);
    await holding;
    held.delete(name);
  };
  return { request } as unknown as LockManager;
}

const forever = new AbortController().signal;

describe('a name that one tab claims', () => {
  let patience: AbortController;
  beforeEach(() => {
    patience = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => patience.signal);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is its own, and no other tab’s', async () => {
    const locks = sharedLocks();
    expect(await claim('id', forever, locks)).toBe(true);
    const second = claim('id', forever, locks);
    expect(await claim('another', forever, locks)).toBe(true);
    patience.abort(new DOMException('late', 'TimeoutError'));
    expect(await second).toBe(false);
  });

  it('is had by who asks while it is being given up', async () => {
    const locks = sharedLocks();
    const tab = new AbortController();
    await claim('id', tab.signal, locks);
    const second = claim('id', forever, locks);
    tab.abort();
    expect(await second).toBe(true);
  });

  it('is waited for two seconds, as a busy machine may need', async () => {
    await claim('id', forever, sharedLocks());
    expect(AbortSignal.timeout).toHaveBeenCalledWith(2000);
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
