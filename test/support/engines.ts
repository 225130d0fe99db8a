/** Whole pages in Chromium and in Firefox, driven alike. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_FLAGS } from '../run/chromium-flags.js';
import { findBrowsers } from '../run/tools.js';

/** The engines found on this machine that puppeteer can drive. */
export const ENGINES = Object.keys(findBrowsers()).filter((engine) => engine !== 'WebKit');

/** Starts an engine; the caller closes it. */
export function launch(engine: string): Promise<Browser> {
  const executablePath = findBrowsers()[engine] ?? '';
  return engine === 'Firefox'
    ? puppeteer.launch({ browser: 'firefox', executablePath })
    : puppeteer.launch({ executablePath, args: CHROMIUM_FLAGS });
}
