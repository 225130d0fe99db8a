import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Claimant, claim } from '../../src/browser/claim.js';
import { FakeChannel } from '../support/fake-channel.js';

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

/** A tab that claims; whether it was told that it lost what it had claimed. */
class Tab extends AbortController implements Claimant {
  hasLost = false;
  readonly lost = () => {
    this.hasLost = true;
    this.abort();
  };
}

const forever = new Tab();

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
    const tab = new Tab();
    await claim('id', tab, locks);
    const second = claim('id', forever, locks);
    tab.abort();
    expect(await second).toBe(true);
  });

  it('is waited for two seconds, as a busy machine may need', async () => {
    await claim('id', forever, sharedLocks());
    expect(AbortSignal.timeout).toHaveBeenCalledWith(2000);
  });

  it('can’t be claimed where locks are barred', async () => {
    const request = async () => {
      throw new DOMException('sandboxed', 'SecurityError');
    };
    const barred = { request } as unknown as LockManager;
    expect(await claim('id', forever, barred)).toBe(false);
  });
});

describe('a name that one tab claims where there are no locks', () => {
  beforeEach(() => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('BroadcastChannel', FakeChannel);
  });
  afterEach(() => {
    FakeChannel.open = [];
    vi.unstubAllGlobals();
  });

  it('is lost by every copy of the tab that has it, and never by that one', async () => {
    const [tab, copy, second, another] = [new Tab(), new Tab(), new Tab(), new Tab()];
    expect(await claim('id', tab)).toBe(true);
    await claim('another', another);
    await claim('id', copy);
    await claim('id', second);
    const lost = [tab, copy, second, another].map(({ hasLost }) => hasLost);
    expect(lost).toEqual([false, true, true, false]);
  });

  it('is had by who asks after it was given up', async () => {
    const [tab, next] = [new Tab(), new Tab()];
    await claim('id', tab);
    tab.abort();
    expect([await claim('id', next), next.hasLost]).toEqual([true, false]);
  });

  it('is had by who asks after its page has gone', async () => {
    await claim('id', new Tab());
    FakeChannel.open = [];
    const reloaded = new Tab();
    expect([await claim('id', reloaded), reloaded.hasLost]).toEqual([true, false]);
  });
});
