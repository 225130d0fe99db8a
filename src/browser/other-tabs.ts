/**
 * The other tabs of the site, as far as the browser lets them hear of each other. Nothing may rest on
 * it: a message can come late, or never. Channels are open no longer than needed, because one that is
 * open can cost a page its place in the browser's memory when the person goes back.
 */

/** What a page can do about the other tabs. */
export interface Tabs {
  tell(news: unknown): void;
  hear(listener: (news: unknown) => void): void;
}

/** The tabs that use the same `name`. */
export function otherTabs(name: string): Tabs {
  const open = (use: (channel: BroadcastChannel) => void) => {
    try {
      use(new BroadcastChannel(name));
    } catch {
      // Barred here: then each tab is alone.
    }
  };
  return {
    tell(news) {
      open((channel) => {
        channel.postMessage(news);
        channel.close();
      });
    },
    hear(listener) {
      open((channel) => {
        channel.onmessage = ({ data }) => listener(data);
      });
    },
  };
}
