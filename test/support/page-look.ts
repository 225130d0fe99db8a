/** A page as it is seen: when its elements are there, and what has moved. Chromium alone tells of that. */
import type { Page } from 'puppeteer-core';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** In a page, before its own scripts: adds up what moves. */
export function watchShifts(): void {
  let sum = 0;
  const add = (entries: readonly PerformanceEntry[]) => {
    for (const { value, hadRecentInput } of entries as readonly LayoutShift[]) {
      if (!hadRecentInput) sum += value;
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    observer.observe({ type: 'layout-shift', buffered: true });
  }
  const shifted = () => {
    // Those that the browser has seen and not told yet.
    add(observer.takeRecords());
    return sum;
  };
  Object.assign(globalThis, { shifted });
}

/** How much has moved without being asked to, and how far the page is wider than the window. */
export function lookOf(page: Page): Promise<typeof AT_REST> {
  return page.evaluate(() => ({
    shifted: (globalThis as unknown as { shifted: () => number }).shifted(),
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
