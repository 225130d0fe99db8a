/** Real browsers, driven alike: tabs that visit a page, ask its person something, and are closed. */
import type { Browser, Page } from 'puppeteer-core';
import { findBrowsers } from '../run/tools.js';
import { ENGINES, launch } from '../support/engines.js';
import { startWebKitBrowser } from './webkit-browser.js';

export interface Tab {
  /** Loads a page; resolves when it is loaded. */
  visit(address: string): Promise<void>;
  /** Calls what the `person` of the proving page can do. */
  ask<T>(what: string, ...given: readonly unknown[]): Promise<T>;
  close(): Promise<void>;
}

export interface RealBrowser {
  open(): Promise<Tab>;
  close(): Promise<void>;
}

/** One whose process a test may kill. */
export interface MortalBrowser extends RealBrowser {
  kill(): Promise<void>;
}

/** The engines found on this machine. */
export const ALL_ENGINES: readonly string[] = Object.keys(findBrowsers());

/** Those that can be killed, and come back to what they kept. */
export const MORTAL_ENGINES = ENGINES;

/** Starts an engine on a device where nobody was before. */
export function startBrowser(engine: string): Promise<RealBrowser> {
  return engine === 'WebKit' ? startWebKitBrowser() : startMortalBrowser(engine);
}

/** Starts an engine on a device of its own, or on the one that is kept in the folder `profile`. */
export async function startMortalBrowser(engine: string, profile?: string): Promise<MortalBrowser> {
  const browser = await launch(engine, profile);
  return {
    open: async () => tabOf(await browser.newPage()),
    close: () => browser.close(),
    kill: () => kill(browser),
  };
}

function tabOf(page: Page): Tab {
  return {
    visit: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
    ask: (what, ...given) =>
      page.evaluate((name, values) => window.person[name]?.(...values) as never, what, given),
    close: () => page.close(),
  };
}

async function kill(browser: Browser): Promise<void> {
  const running = browser.process();
  const gone = new Promise((resolve) => running?.once('exit', resolve));
  running?.kill('SIGKILL');
  await gone;
}

declare global {
  interface Window {
    /** See `page/person.js`. */
    person: Record<string, (...given: readonly unknown[]) => unknown>;
  }
}
