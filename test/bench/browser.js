/** Chromium, and visits to pages in it, each as the first one of somebody with a slow telephone. */
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS } from '../run/chromium-flags.js';
import { findBrowsers } from '../run/tools.js';
import { watchFor } from './in-page.js';

/** What quality is asked of: a processor four times slower than ours, 1.6 Mbit/s, 150 ms. */
const SLOW_PROCESSOR = 4;
const SLOW_NETWORK = { download: 1_600_000 / 8, upload: 1_600_000 / 8, latency: 150 };

/** A middling telephone, in CSS pixels. */
const VIEWPORT = { width: 412, height: 823, deviceScaleFactor: 2 };

const PATIENCE = 30_000;

/** Starts Chromium; the caller closes it. */
export function openChromium() {
  const executablePath = findBrowsers().Chromium;
  if (!executablePath) throw new Error('No Chromium was found. Install it, and run this again.');
  return puppeteer.launch({ executablePath, args: CHROMIUM_FLAGS });
}

/**
 * A new page, with nothing of earlier ones. `slow` makes the processor, or `both` processor and
 * network slow. `inPage` are functions called in the page before anything else runs there, each with
 * its argument: `[function, argument]`. What they tell by `tellBench` is heard by `told`.
 */
export async function newVisit(browser, { slow = 'both', inPage = [] } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const cdp = await page.createCDPSession();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport(VIEWPORT);
  await page.setCacheEnabled(false);
  if (slow === 'both') await page.emulateNetworkConditions(SLOW_NETWORK);
  if (slow !== 'nothing') await page.emulateCPUThrottling(SLOW_PROCESSOR);
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'tellBench' });
  for (const [run, argument] of inPage) await page.evaluateOnNewDocument(run, argument);
  return { page, cdp, close: () => context.close() };
}

/** Resolves to the next number that the page tells; `of` says in an error what was waited for. */
export function told({ cdp }, of) {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`Nothing came of ${of}.`)), PATIENCE);
    cdp.once('Runtime.bindingCalled', ({ payload }) => {
      clearTimeout(patience);
      resolve(Number(payload));
    });
  });
}

/**
 * Visits `url`; resolves to the milliseconds from the start of the navigation until what `control`
 * names can be seen (`host >>> inside its shadow`).
 */
export async function timeUntilSeen(browser, url, control) {
  const visit = await newVisit(browser, { inPage: [[watchFor, control]] });
  try {
    const seen = told(visit, `waiting for ${control}`);
    const [milliseconds] = await Promise.all([seen, visit.page.goto(url)]);
    return milliseconds;
  } finally {
    await visit.close();
  }
}

/** Visits `url` until nothing more is loaded: `{ requests, bytes, sizes }`, the page included. */
export async function weigh(browser, url) {
  const { page, cdp, close } = await newVisit(browser, { slow: 'nothing' });
  const paths = new Map();
  const sizes = new Map();
  try {
    await cdp.send('Network.enable');
    cdp.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.url.startsWith('http')) paths.set(requestId, new URL(response.url).pathname);
    });
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (paths.has(requestId)) sizes.set(paths.get(requestId), encodedDataLength);
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForNetworkIdle({ idleTime: 1000 });
  } finally {
    await close();
  }
  const bytes = [...sizes.values()].reduce((sum, each) => sum + each, 0);
  return { requests: sizes.size, bytes, sizes };
}
