/** Every page of the demonstration, as it stands when it is loaded. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES, launch } from '../support/engines.js';
import { AT_REST, lookOf, settled, watchShifts } from '../support/page-look.js';
import { PAGES, SITE } from './site.js';
import { FILLING, filledFolder, openTown, type Town } from './town.js';
import { visit } from './visitor.js';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** As much of axe as is asked here. */
interface Axe {
  run(
    place: Document,
    options: { resultTypes: readonly string[] },
  ): Promise<{
    readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
  }>;
}

const source = (path: string) => readFileSync(`${SITE}${path}index.html`, 'utf8');
/** Without the code that the page shows. */
const markup = (path: string) => source(path).replace(/<pre>[\s\S]*?<\/pre>/g, '');

let town: Town;
beforeAll(async () => {
  town = await openTown(await filledFolder());
}, FILLING);
afterAll(async () => {
  await town.close();
});

describe.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    await page.close();
  });

  /** Opens a page; resolves to what it complains of. On a phone it is opened by `in-pieces.test.ts`. */
  async function open(path: string): Promise<readonly string[]> {
    const opened = await visit(browser, town.origin + path, { width: 1440, before: watchShifts });
    page = opened.page;
    await settled(page);
    return opened.complaints;
  }

  test.each(PAGES)(
    '%s works without a complaint, fits, moves nothing, and is accessible',
    async (path) => {
      const complaints = await open(path);
      expect(await lookOf(page)).toEqual(AT_REST);
      expect(complaints).toEqual([]);
      await page.evaluate(AXE);
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: Axe };
        const found = await axe.run(document, { resultTypes: ['violations'] });
        return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      });
      expect(violations).toEqual([]);
    },
  );
});

test('every link and every file of the site leads somewhere', async () => {
  const found = PAGES.flatMap((path) =>
    [...markup(path).matchAll(/(?:href|(?<!-)src)="(\/[^"]*)"/g)].map(([, address = '']) =>
      address.replaceAll('&amp;', '&'),
    ),
  );
  const broken: string[] = [];
  for (const address of new Set(found)) {
    const [file = '', anchor] = address.split('#');
    const response = await fetch(town.origin + file);
    const body = await response.text();
    const hasAnchor =
      anchor === undefined || file.startsWith('/donnees/') || body.includes(`id="${anchor}"`);
    if (!response.ok || !hasAnchor) broken.push(`${address}: ${response.status}`);
  }
  expect(found.length).toBeGreaterThan(100);
  expect(broken).toEqual([]);
});

test.each(PAGES)(
  '%s does not link to a page for codes: who follows a link scanned nothing',
  (path) => {
    expect(source(path)).not.toMatch(/href="[^"]*\/qr\//);
  },
);

test.each(PAGES)('%s says that the town and its figures are made up', (path) => {
  expect(source(path)).toContain('Saint-Exemple est une commune imaginaire');
  expect(source(path)).toContain('réponses générées');
});

test('every page of the site that one goes about has the same masthead and footer', () => {
  const frames = PAGES.filter((path) => source(path).includes('aria-label="Principale"')).map(
    (path) => {
      const page = source(path).replaceAll(' aria-current="page"', '');
      return /<header[\s\S]*<\/header>/.exec(page)?.[0] + (/<footer[\s\S]*/.exec(page)?.[0] ?? '');
    },
  );
  expect(new Set(frames).size).toBe(1);
});
