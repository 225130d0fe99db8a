import { afterEach, describe, expect, it, vi } from 'vitest';
import { otherTabs } from '../../src/browser/other-tabs.js';
import { FakeChannel } from '../support/fake-channel.js';

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
