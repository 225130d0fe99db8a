import { afterEach, describe, expect, it, vi } from 'vitest';
import { otherTabs } from '../../src/browser/other-tabs.js';

/** Channels as browsers have them: heard by every other open one of the same name. */
class FakeChannel {
  static open: FakeChannel[] = [];
  onmessage: ((event: { data: unknown }) => void) | undefined;
  readonly name: string;

  constructor(name: string) {
    this.name = name;
    FakeChannel.open.push(this);
  }

  postMessage(data: unknown): void {
    for (const other of FakeChannel.open) {
      if (other !== this && other.name === this.name) other.onmessage?.({ data });
    }
  }

  close(): void {
    FakeChannel.open = FakeChannel.open.filter((each) => each !== this);
  }
}

afterEach(() => {
  FakeChannel.open = [];
  vi.unstubAllGlobals();
});

describe('the other tabs', () => {
  it('hear what is told under their name', () => {
    vi.stubGlobal('BroadcastChannel', FakeChannel);
    const heard: unknown[] = [];
    otherTabs('ours').hear((news) => heard.push(news));
    otherTabs('ours').tell({ id: 'a' });
    otherTabs('theirs').tell({ id: 'b' });
    expect(heard).toEqual([{ id: 'a' }]);
  });

  it('hear what a tab says, which does not hear itself', () => {
    vi.stubGlobal('BroadcastChannel', FakeChannel);
    const heard: string[] = [];
    const [here, there] = [otherTabs('ours'), otherTabs('ours')];
    here.hear((news) => heard.push(`here: ${news}`));
    there.hear((news) => heard.push(`there: ${news}`));
    here.tell('a');
    there.tell('b');
    expect(heard).toEqual(['there: a', 'here: b']);
  });

  it('are told without a channel that stays open', () => {
    vi.stubGlobal('BroadcastChannel', FakeChannel);
    otherTabs('ours').tell('news');
    expect(FakeChannel.open).toEqual([]);
  });

  it.each([
    ['missing', undefined],
    [
      'barred',
      () => {
        throw new DOMException('barred', 'SecurityError');
      },
    ],
  ])('are done without where channels are %s', (_why, channel) => {
    vi.stubGlobal('BroadcastChannel', channel);
    const tabs = otherTabs('ours');
    expect(() => tabs.hear(() => undefined)).not.toThrow();
    expect(() => tabs.tell('news')).not.toThrow();
  });
});
