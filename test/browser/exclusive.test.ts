import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exclusive } from '../../src/browser/exclusive.js';
import { FakeClock } from '../support/fake-clock.js';

type Request = (name: string, options: LockOptions, task: LockGrantedCallback<unknown>) => unknown;

let clock: FakeClock;
const task = vi.fn(async () => undefined);
const lease = vi.fn(async () => true);
const release = vi.fn(async () => undefined);

/** Locks as `request` has them. */
const locked = (request: Request) => {
  const locks = { request } as unknown as LockManager;
  return exclusive('name', { lease, release }, { clock, locks });
};
const free: Request = async (name, _options, granted) => granted({ name, mode: 'exclusive' });
const taken: Request = async (_name, _options, granted) => granted(null);

beforeEach(() => {
  clock = new FakeClock();
  vi.clearAllMocks();
  lease.mockResolvedValue(true);
});

describe('where there are locks', () => {
  it('the task runs while the lock is held, and is never waited for', async () => {
    const request = vi.fn(free);
    expect(await locked(request)(task)).toBe(true);
    expect(task).toHaveBeenCalledTimes(1);
    expect(request).toHaveBeenCalledWith('name', { ifAvailable: true }, expect.any(Function));
    expect(lease).not.toHaveBeenCalled();
  });

  it('the task does not run while another tab has the lock', async () => {
    expect(await locked(taken)(task)).toBe(false);
    expect(task).not.toHaveBeenCalled();
  });

  it('another tab is waited for half a minute, then it is taken for frozen', async () => {
    const turn = locked(taken);
    expect(await turn(task)).toBe(false);
    await clock.advance(29_999);
    expect(await turn(task)).toBe(false);
    await clock.advance(1);
    expect(await turn(task)).toBe(true);
    expect(task).toHaveBeenCalledTimes(1);
    expect(await turn(task)).toBe(false);
  });

  it('patience begins anew after a turn of our own', async () => {
    const request = vi.fn(taken);
    const turn = locked(request);
    await turn(task);
    await clock.advance(20_000);
    request.mockImplementationOnce(free);
    expect(await turn(task)).toBe(true);
    await clock.advance(20_000);
    expect(await turn(task)).toBe(false);
  });
});

describe('where locks are barred or missing', () => {
  const barred = async () => {
    throw new DOMException('sandboxed', 'SecurityError');
  };
  it.each([
    ['barred', () => locked(barred)],
    ['missing', () => exclusive('name', { lease, release }, { clock })],
  ])('(%s) the task runs under a lease', async (_why, make) => {
    expect(await make()(task)).toBe(true);
    expect(lease).toHaveBeenCalledTimes(1);
    expect(task).toHaveBeenCalledTimes(1);
    expect(release).toHaveBeenCalledTimes(1);
  });

  it('the task does not run while another tab has the lease', async () => {
    lease.mockResolvedValue(false);
    expect(await exclusive('name', { lease, release }, { clock })(task)).toBe(false);
    expect(task).not.toHaveBeenCalled();
    expect(release).not.toHaveBeenCalled();
  });
});
