/**
 * Badges and charts in a real page, on the built library: what is fetched, and what is told of them. Longer
 * than most files here: all of it is seen on one page, opened in one way.
 */
import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, launch } from '../support/engines.js';
import { type PageServer, servePages } from '../support/page-server.js';

const isEngine = (path: string) => path.includes('chart-engine');

let server: PageServer;
let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  server = await servePages();
});
afterAll(async () => {
  await server.close();
});
afterEach(async () => {
  await page.close();
});

/** Opens the page, with its chart near the top or far below; waits for its figures. */
async function open(place: 'near' | 'far', meet?: (request: HTTPRequest) => void): Promise<void> {
  page = await browser.newPage();
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'warn') complaints.push(message.text());
  });
  if (meet) {
    await page.setRequestInterception(true);
    page.on('request', meet);
  }
  server.paths.length = 0;
  await page.goto(`${server.origin}/figures.html`);
  if (place === 'near') await page.$eval('#far', (far) => far.remove());
  await inside('table');
}

const isShown = (place: string) =>
  page.$eval(
    'indicator-chart',
    (chart, selector) => {
      const found = chart.shadowRoot?.querySelector(selector);
      return found?.checkVisibility({ visibilityProperty: true }) ?? false;
    },
    place,
  );
/** Waits, frame by frame, for something inside the chart: what changes in there is no mutation of the page. */
const inside = (selector: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('indicator-chart')?.shadowRoot?.querySelector(wanted),
    { polling: 'raf' },
    selector,
  );
const drawn = () => inside('[data-drawn]');

describe.each(ENGINES)('in %s', (engine) => {
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(async () => {
    await browser.close();
  });

  it('no chart code is asked for before a chart nears the viewport, and then it draws', async () => {
    await open('far');
    expect(await isShown('table')).toBe(true);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(server.paths.filter(isEngine)).toEqual([]);
    await page.$eval('indicator-chart', (chart) => chart.scrollIntoView());
    await drawn();
    expect(server.paths.filter(isEngine)).toHaveLength(1);
    expect([await isShown('canvas'), await isShown('table')]).toEqual([true, false]);
    expect(complaints).toEqual([]);
  });

  it('the table is read while the chart code is still on its way', async () => {
    let arrive: (() => void) | undefined;
    const asked = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const held: HTTPRequest[] = [];
    await open('near', (request) => {
      if (!isEngine(request.url())) return void request.continue();
      held.push(request);
      arrive?.();
    });
    await asked;
    expect([await isShown('canvas'), await isShown('table')]).toEqual([false, true]);
    for (const request of held) await request.continue();
    await drawn();
    expect([await isShown('canvas'), await isShown('table')]).toEqual([true, false]);
  });

  it.each(['line', 'bar'])('a pointer reads the figures of a %s', async (type) => {
    await open('near');
    await page.$eval(
      'indicator-chart',
      (chart, wanted) => chart.setAttribute('type', wanted),
      type,
    );
    await drawn();
    const canvas = await page.$('indicator-chart >>> canvas');
    await canvas?.hover();
    await page.waitForFunction(() =>
      /\d\s\/\s10/.test(
        document.querySelector('indicator-chart')?.shadowRoot?.querySelector('.readout')
          ?.textContent ?? '',
      ),
    );
    expect(complaints).toEqual([]);
  });

  it('the table stays where the chart code can’t be had, and page and webmaster are told', async () => {
    await open('near', (request) => {
      void (isEngine(request.url()) ? request.abort() : request.continue());
    });
    await page.waitForFunction(() =>
      document.querySelector('indicator-chart')?.shadowRoot?.textContent?.includes('dessiné'),
    );
    expect([await isShown('canvas'), await isShown('table'), await isShown('.turn')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain('le graphique n’a pas pu être chargé, le tableau le remplace.');
  });
});

/** One node of the accessibility tree. */
interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly level?: number;
}

describe.runIf(ENGINES.includes('Chromium'))('in Chromium, which tells more of itself', () => {
  let session: CDPSession;
  beforeAll(async () => {
    browser = await launch('Chromium');
  });
  afterAll(async () => {
    await browser.close();
  });

  /** What assistive technology is given of the page, in its order. */
  async function told(): Promise<readonly Told[]> {
    session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, description, properties = [] }) => ({
        role: plain(role?.value),
        name: plain(name?.value),
        description: plain(description?.value),
        level: properties.find((each) => each.name === 'level')?.value.value,
      }));
  }

  const plain = (value: unknown) =>
    String(value ?? '')
      .replace(/\s+/g, ' ')
      .trim();

  it('a badge is told with all that makes it honest, in a sentence or in a card', async () => {
    await open('near');
    const [group] = (await told()).filter(({ role }) => role === 'group');
    expect(group?.description).toBe(
      '412 réponses · janvier–juin 2026 Source : Données de test Comment ça s’est passé ? Moyenne des réponses ramenées de 0 à 10 Mis à jour le 2 juillet 2026.',
    );
    const words = (await told())
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name);
    for (const said of ['Satisfaction des usagers', '7,3 / 10', 'Moyen', '412 réponses']) {
      expect(words.filter((each) => each === said).length, said).toBeGreaterThanOrEqual(1);
    }
    const summaries = (await told()).filter(({ role }) => role === 'DisclosureTriangle');
    expect(summaries[0]?.name).toBe('Comment ce chiffre est obtenu');
  });

  it('a chart is a figure with a heading, an image that is described, and one button to its table', async () => {
    await open('near');
    await drawn();
    const all = await told();
    const find = (role: string) => all.filter((each) => each.role === role);
    expect(find('figure')[0]?.name).toBe('Satisfaction des usagers');
    expect(find('heading').map(({ name, level }) => [name, level])).toContainEqual([
      'Satisfaction des usagers',
      2,
    ]);
    expect(find('image').map(({ name, description }) => [name, description])).toEqual([
      [
        'Satisfaction des usagers',
        'De 6,8 / 10 (T3 2025) à 7,4 / 10 (T2 2026). Au plus bas : 6,8 / 10 (T3 2025). Au plus haut : 7,4 / 10 (T2 2026).',
      ],
    ]);
    expect(find('button').map(({ name }) => name)).toEqual(['Voir le tableau']);
    expect(find('table')).toEqual([]);
  });

  it('its table is told row by row', async () => {
    await open('near');
    await drawn();
    await page.locator('indicator-chart >>> button').click();
    const all = await told();
    const names = (role: string) =>
      all.filter((each) => each.role === role).map(({ name }) => name);
    expect(names('table')).toEqual(['Satisfaction des usagers']);
    expect(names('columnheader')).toEqual(['Période', 'Satisfaction', 'Nombre de réponses']);
    expect(names('rowheader')).toEqual(['T3 2025', 'T4 2025', 'T1 2026', 'T2 2026']);
    expect(names('cell')).toEqual([
      '6,8 / 10',
      '180',
      '7,0 / 10',
      '200',
      '7,1 / 10',
      '205',
      '7,4 / 10',
      '207',
    ]);
    expect(names('image')).toEqual([]);
    expect(names('region')).toContain('Satisfaction des usagers');
  });

  it('the keyboard goes from the button to the table, which scrolls', async () => {
    await open('near');
    await drawn();
    await page.focus('indicator-chart >>> button');
    await page.keyboard.press('Enter');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    const focused = await page.$eval('indicator-chart', (chart) =>
      chart.shadowRoot?.activeElement?.getAttribute('role'),
    );
    expect(focused).toBe('region');
  });

  it.each([
    ['print', { media: 'print' }],
    ['forced colours', { features: [{ name: 'forced-colors', value: 'active' }] }],
  ])(
    'in %s the table stands for the drawing, and no button turns to nothing',
    async (_name, media) => {
      await open('near');
      await drawn();
      session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', media);
      expect([await isShown('canvas'), await isShown('table')]).toEqual([false, true]);
      expect([await isShown('.turn'), await isShown('.key')]).toEqual([false, false]);
    },
  );
});
