/** Whole pages in Chromium and in Firefox, driven alike. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_FLAGS } from '../run/chromium-flags.js';
import { findBrowsers } from '../run/tools.js';

/** The engines found on this machine that puppeteer can drive. */
export const ENGINES = Object.keys(findBrowsers()).filter((engine) => engine !== 'WebKit');

/**
 * Starts an engine, with what it keeps of pages in the folder `profile`, or nowhere; the caller
 * closes it.
 */
export function launch(engine: string, profile?: string): Promise<Browser> {
  const executablePath = findBrowsers()[engine] ?? '';
  // Puppeteer keeps copies of a profile's settings and puts them back too late, amid the next start.
  for (const file of profile === undefined ? [] : ['prefs.js', 'user.js'])
    rmSync(join(profile ?? '', file), { force: true });
  const options = { executablePath, ...(profile !== undefined && { userDataDir: profile }) };
  return engine === 'Firefox'
    ? puppeteer.launch({ ...options, browser: 'firefox' })
    : puppeteer.launch({ ...options, args: CHROMIUM_FLAGS });
}
