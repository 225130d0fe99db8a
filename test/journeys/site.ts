/** The pages of the demonstration, and what moves in them. */
import { readdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Page } from 'puppeteer-core';

export const SITE = 'demo/site';
/** The path of each page. */
export const PAGES = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `/${relative(SITE, dirname(`${SITE}/${file}`))}/`.replace('//', '/'))
  .sort();

/** In a page, before its own scripts: adds up what moves without anyone asking for it. */
export function watchShifts(): void {
  Object.assign(globalThis, { shifted: 0 });
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) Object.assign(globalThis, { shifted: shifted() + entry.value });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const shifted = () => (globalThis as unknown as { shifted: number }).shifted;
}

/** How much has moved without being asked to, and how far the page is wider than the window. */
export function lookOf(page: Page): Promise<typeof AT_REST> {
  return page.evaluate(() => ({
    shifted: (globalThis as unknown as { shifted: number }).shifted,
    overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth),
  }));
}
export const AT_REST = { shifted: 0, overflow: 0 };

/** Waits until each element of the page shows what it is for. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('survey-prompt, smiley-rating, barometer-badge, indicator-chart')]
      .map((element) => element.shadowRoot)
      .every((root) => root?.querySelector('[part]')),
  );
}
