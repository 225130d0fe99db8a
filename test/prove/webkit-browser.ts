/**
 * WebKit through its WebDriver. A session has one current window, so what is asked of its tabs is
 * asked one after the other.
 */
import { findBrowsers } from '../run/tools.js';
import { startWebKit } from '../run/webkit-driver.js';
import type { RealBrowser, Tab } from './real-browser.js';

/** A command of the protocol; resolves to its value. */
type Command = <T>(method: string, path: string, body?: object) => Promise<T>;

/** How long a page may take to say something, in milliseconds. */
const PATIENCE = 60_000;

const CALL = `
  const [what, given, done] = arguments;
  Promise.resolve(window.person[what](...given)).then(done);
`;

/** Starts WebKit on a device where nobody was before. */
export async function startWebKitBrowser(): Promise<RealBrowser> {
  const { port, capabilities, stop } = await startWebKit(findBrowsers().WebKit);
  const driver = commands(`http://127.0.0.1:${port}`);
  const { sessionId } = await driver<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: { ...capabilities, timeouts: { script: PATIENCE } } },
  });
  const session = commands(`http://127.0.0.1:${port}/session/${sessionId}`);
  /** Stays open: without a window there is no session. */
  const first = await session<string>('GET', '/window');
  let last: Promise<unknown> = Promise.resolve();
  /** Runs `work` in the window of that name, after all that was asked before. */
  const inWindow = <T>(handle: string, work: () => Promise<T>): Promise<T> => {
    const next = last.then(async () => {
      await session('POST', '/window', { handle });
      return work();
    });
    last = next.catch(() => undefined);
    return next;
  };
  return {
    async open() {
      const { handle } = await inWindow(first, () =>
        session<{ handle: string }>('POST', '/window/new', { type: 'tab' }),
      );
      return tabOf(session, (work) => inWindow(handle, work));
    },
    async close() {
      await session('DELETE', '');
      stop();
    },
  };
}

function tabOf(session: Command, inWindow: <T>(work: () => Promise<T>) => Promise<T>): Tab {
  return {
    visit: (url) => inWindow(() => session<void>('POST', '/url', { url })),
    ask: <T>(what: string, ...given: readonly unknown[]) =>
      inWindow(() => session<T>('POST', '/execute/async', { script: CALL, args: [what, given] })),
    close: () => inWindow(() => session<void>('DELETE', '/window')),
  };
}

function commands(address: string): Command {
  return async <T>(method: string, path: string, body?: object) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const reply = await fetch(`${address}${path}`, { method, ...sent });
    const { value } = (await reply.json()) as { value: T & { message?: string } };
    if (!reply.ok) throw new Error(`${method} ${path}: ${value.message}`);
    return value;
  };
}
