/**
 * What the tests want beside Node: the three engines, PostgreSQL, PHP. On Debian, as root, what is
 * missing is installed from its packages; elsewhere the tests take what they find, and say what that
 * covers.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { run } from '../../demo/setup.js';

const PLACES = {
  Chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ],
  Firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ],
};

/** A file that tells that a Debian package is there; `*` stands for the version in its name. */
const DEBIAN_PACKAGES = {
  chromium: '/usr/bin/chromium',
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/xvfb-run',
  postgresql: '/usr/share/postgresql',
  'php-cli': '/usr/bin/php',
  'php-sqlite3': '/usr/share/php*-sqlite3',
  'libreoffice-calc': '/usr/bin/localc',
};

/** The path of each engine found: `{ Chromium, Firefox, WebKit }`, missing ones left out. */
export function findBrowsers() {
  const found = Object.entries(PLACES).flatMap(([engine, places]) => {
    const path = places.find((place) => existsSync(place));
    return path ? [[engine, path]] : [];
  });
  const webkit = findWebKit();
  return Object.fromEntries(webkit ? [...found, ['WebKit', webkit]] : found);
}

/** The engines, after installing what is missing where that may be done. */
export function provideTools() {
  const missing = Object.keys(DEBIAN_PACKAGES).filter((name) => !isThere(DEBIAN_PACKAGES[name]));
  if (missing.length > 0 && mayInstall()) {
    console.log(`Installing from Debian: ${missing.join(', ')}…`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
  }
  return findBrowsers();
}

/** Is there such a file, in any version? */
function isThere(file) {
  const [start, end] = basename(file).split('*');
  if (end === undefined) return existsSync(file);
  const folder = dirname(file);
  const beside = existsSync(folder) ? readdirSync(folder) : [];
  return beside.some((name) => name.startsWith(start) && name.endsWith(end));
}

/** WebKitGTK's browser, driven by WebKitWebDriver on a display of its own; or Safari's driver. */
function findWebKit() {
  if (process.platform === 'darwin') {
    return existsSync('/usr/bin/safaridriver') ? '/usr/bin/safaridriver' : undefined;
  }
  if (!existsSync('/usr/bin/WebKitWebDriver') || !existsSync('/usr/bin/xvfb-run')) return undefined;
  return readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`)
    .find((path) => existsSync(path));
}

function mayInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0;
}
