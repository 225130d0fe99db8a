/** A trial: one engine, one site, and what the collector behind it has at the end. */
import { sqlite } from '../collector/engines.js';
import { secondsSince } from '../support/verdict.js';
import type { Given } from './people.js';
import { type ProvingSite, startSite } from './proving-site.js';
import { type RealBrowser, startBrowser } from './real-browser.js';
import { recount } from './recount.js';

export interface Trial {
  readonly site: ProvingSite;
  readonly browser: RealBrowser;
  readonly seed: number;
}

/** How chance plays: its seed, and the share of what is posted that meets a fault. */
interface Luck {
  readonly seed: number;
  readonly share?: number;
}

/** Runs `act` on a site of its own, then counts what was given and what is stored. */
export async function tryOn<T extends { readonly given: Given }>(
  { seed, share = 0 }: Luck,
  act: (site: ProvingSite) => Promise<T>,
) {
  const begun = Date.now();
  const site = await startSite(await sqlite.fresh(), seed, share);
  try {
    const found = await act(site);
    const stored = await site.collector.stored();
    const { lost, twice, sumGiven, sumStored } = recount(found.given, stored);
    const { requests, struck } = site.collector.proxy;
    const faults = [...struck.values()].reduce((sum, count) => sum + count, 0);
    const counted = { lost, twice, seconds: secondsSince(begun), seed };
    return { ...found, counted, sumGiven, sumStored, requests, faults };
  } finally {
    await site.stop();
  }
}

/** The same, in a browser where nobody was before. */
export async function tryIn<T extends { readonly given: Given }>(
  engine: string,
  luck: Luck,
  act: (trial: Trial) => Promise<T>,
) {
  return tryOn(luck, async (site) => {
    const browser = await startBrowser(engine);
    try {
      return await act({ site, browser, seed: luck.seed });
    } finally {
      await browser.close();
    }
  });
}
