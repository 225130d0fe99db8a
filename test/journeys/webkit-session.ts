/** A page in WebKit, through its WebDriver: puppeteer drives the other engines only. */
import { findBrowsers } from '../run/tools.js';
import { startWebKit } from '../run/webkit-driver.js';

/** The key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export interface WebKitPage {
  open(url: string): Promise<void>;
  /** Presses what the expression finds in the page, as a hand would. */
  press(expression: string): Promise<void>;
  /** Waits until the expression gives something in the page; resolves to it. */
  waitFor<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Is WebKit on this machine? */
export const hasWebKit = Boolean(findBrowsers().WebKit);

/** Starts the engine. */
export async function openWebKit(): Promise<WebKitPage> {
  const driver = await startWebKit(findBrowsers().WebKit ?? '');
  const { sessionId } = await call<{ sessionId: string }>('', {
    capabilities: { alwaysMatch: driver.capabilities },
  });

  async function call<T>(path: string, body?: object, method = 'POST'): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${driver.port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T & { message?: string } };
    if (!response.ok) throw new Error(value.message ?? `${response.status} for ${path}`);
    return value;
  }

  /** What the expression gives, once it gives something. */
  const waitFor = <T>(expression: string) =>
    call<T>(`/${sessionId}/execute/async`, {
      script: `const done = arguments[0];
        const look = () => {
          const found = (() => ${expression})();
          if (found) done(found); else setTimeout(look, 50);
        };
        look();`,
      args: [],
    });

  return {
    open: (url) => call(`/${sessionId}/url`, { url }),
    async press(expression) {
      const found = await waitFor<Readonly<Record<string, string>>>(expression);
      await call(`/${sessionId}/element/${found[ELEMENT]}/click`, {});
    },
    waitFor,
    async close() {
      await call(`/${sessionId}`, undefined, 'DELETE');
      driver.stop();
    },
  };
}
