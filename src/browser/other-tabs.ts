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
  let ear: BroadcastChannel | undefined;
  const open = () => {
    try {
      return new BroadcastChannel(name);
    } catch {
      return undefined; // barred here: then each tab is alone
    }
  };
  return {
    tell(news) {
      // What this tab says through its own ear it does not hear itself, late, as if it were news.
      const channel = ear ?? open();
      channel?.postMessage(news);
      if (channel !== ear) channel?.close();
    },
    hear(listener) {
      ear ??= open();
      if (ear) ear.onmessage = ({ data }) => listener(data);
    },
  };
}
