/** A person at a real browser: opens pages, reads what they say, presses what they show. */
import type { Browser, Page } from 'puppeteer-core';

/** What a page said to the developer while it was open. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
}

interface Way {
  /** Of the window, in pixels. */
  readonly width?: number;
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
}

/** Opens a page, gathering what its console complains of. */
export async function visit(browser: Browser, url: string, way: Way = {}): Promise<Visit> {
  const { width = 1280, before = () => undefined } = way;
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.evaluateOnNewDocument(before);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints };
}

/** Waits until an element says something that `pattern` finds; resolves to all that it says. */
export async function reads(page: Page, selector: string, pattern: RegExp): Promise<string> {
  const said = await page.waitForFunction(
    (wanted, source) => {
      const root = document.querySelector(wanted)?.shadowRoot;
      const text = [...(root?.children ?? [])]
        .map((child) => (child instanceof HTMLElement ? child.innerText : ''))
        .join('\n');
      return new RegExp(source).test(text) ? text : undefined;
    },
    {},
    selector,
    pattern.source,
  );
  return String(await said.jsonValue());
}

/** Presses a button of an element by its words. */
export async function press(page: Page, selector: string, words: string): Promise<void> {
  await page.locator(`${selector} >>> button ::-p-text(${words})`).click();
}

/** Chooses an answer of an element by its place, from 1. */
export async function choose(page: Page, selector: string, place: number): Promise<void> {
  await page.locator(`${selector} >>> label:nth-of-type(${place})`).click();
}

/** In a page: whatever waits for twenty seconds or more waits until `passTime()` is called. */
export function holdLongWaits(): void {
  const waiting = new Map<number, () => void>();
  const { setTimeout: wait, clearTimeout: forget } = globalThis;
  let last = 0;
  const held = (act: () => void, milliseconds = 0) => {
    if (milliseconds < 20_000) return wait(act, milliseconds);
    last -= 1;
    waiting.set(last, act);
    return last;
  };
  Object.assign(globalThis, {
    setTimeout: held,
    clearTimeout: (id: number) => (waiting.delete(id) ? undefined : forget(id)),
    passTime() {
      const acts = [...waiting.values()];
      waiting.clear();
      for (const act of acts) act();
    },
  });
}

/** Lets the time pass that the page waits for. */
export async function passTime(page: Page): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as { passTime(): void }).passTime();
  });
}
