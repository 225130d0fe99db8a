/** Every page of the demonstration, on a line so poor that it is painted element by element. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES, launch } from '../support/engines.js';
import { AT_REST, lookOf, settled, watchShifts } from '../support/page-look.js';
import { PAGES } from './site.js';
import { FILLING, filledFolder, openTown, type Town } from './town.js';

/** What of a page is still to come, and whom it goes to. */
interface Rest {
  readonly pieces: string[];
  readonly response: ServerResponse;
}

/** Stands before the town, and hands each page over as it is told to. */
class PoorLine {
  readonly #server;
  readonly #awaited = new Map<string, (rest: Rest) => void>();

  constructor(town: Town) {
    this.#server = createServer(async ({ url = '/' }, response) => {
      const found = await fetch(town.origin + url);
      const type = found.headers.get('Content-Type') ?? '';
      response.writeHead(found.status, { 'Content-Type': type });
      if (!type.startsWith('text/html')) return response.end(await found.bytes());
      const pieces = (await found.text()).split(/(?=<\w)/);
      return this.#awaited.get(url)?.({ pieces, response });
    });
  }

  async open(): Promise<string> {
    await once(this.#server.listen(0), 'listening');
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Resolves when the page at `path` is asked for. */
  asked(path: string): Promise<Rest> {
    return new Promise((resolve) => {
      this.#awaited.set(path, resolve);
    });
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

let town: Town;
let line: PoorLine;
let origin: string;
beforeAll(async () => {
  town = await openTown(await filledFolder());
  line = new PoorLine(town);
  origin = await line.open();
}, FILLING);
afterAll(async () => {
  line.close();
  await town.close();
});

// The other engines do not tell of what moves.
describe.runIf(ENGINES.includes('Chromium'))('in Chromium', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch('Chromium');
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    await page.close();
  });

  describe.each([1440, 360])('at %i px', (width) => {
    test.each(PAGES)('%s fits, and moves nothing while it is being read', async (path) => {
      page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      await page.evaluateOnNewDocument(watchShifts);
      const asked = line.asked(path);
      const opened = page.goto(origin + path);
      const { pieces, response } = await asked;
      response.write(pieces.splice(0, 1 + pieces.findIndex(isBody)).join(''));
      await page.waitForSelector('title');
      for (const piece of pieces) {
        response.write(piece);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      response.end();
      await opened;
      await settled(page);
      expect(await lookOf(page)).toEqual(AT_REST);
    });
  });
});

const isBody = (piece: string) => piece.startsWith('<body');
