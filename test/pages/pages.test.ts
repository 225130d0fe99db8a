/** Each embedding page, opened in real engines on the built library. */
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ENGINES, launch } from '../support/engines.js';
import { type PageServer, servePages } from '../support/page-server.js';

let server: PageServer;
beforeAll(async () => {
  server = await servePages();
});
afterAll(async () => {
  await server.close();
});

describe.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    await page.close();
  });

  /** Opens a page, gathering every violation, error and warning on its console. */
  async function open(name: string, device: Browser | BrowserContext = browser): Promise<Page> {
    complaints = [];
    page = await device.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${server.origin}/${name}.html`, { waitUntil: 'load' });
    return page;
  }

  /**
   * The answers that a page sent. One that was closed in the moment of an acknowledgement leaves its
   * answer on the device, and the next page sends it again, as that of the page it was given on.
   */
  const sentFrom = (name: string) =>
    server.answers.filter((answer) => answer.page === `/${name}.html`);

  /** A device that keeps nothing of other tests. */
  async function newDevice(): Promise<BrowserContext> {
    const device = await browser.createBrowserContext();
    onTestFinished(() => device.close());
    return device;
  }

  /** Chooses a face and sends, as a person would, then waits for the words. */
  async function answer(
    selector = 'smiley-rating[survey]',
    words = 'enregistrée',
  ): Promise<string> {
    const rating = await page.waitForSelector(`${selector}:defined`);
    await page.locator(`${selector} >>> label`).click();
    await page.locator(`${selector} >>> button`).click();
    const status = await page.waitForFunction(
      (element, words) => {
        const text = element?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
        return text.includes(words) ? text : undefined;
      },
      {},
      rating,
      words,
    );
    return String(await status.jsonValue());
  }

  const elementsDefined = () =>
    page.waitForFunction(() => document.querySelectorAll(':not(:defined)').length === 0);

  it.each([
    'strict-csp',
    'trusted-types',
    'trusted-types-second-lit',
    'dark-without-scheme',
    'hostile-css',
    'page-wide-form',
    'dom-clobbering',
    'hostile-globals',
  ])('%s: every element works and nothing is complained of', async (name) => {
    await open(name);
    await elementsDefined();
    const before = sentFrom(name).length;
    expect(await answer()).toContain('enregistrée');
    expect(sentFrom(name).length).toBe(before + 1);
    expect(complaints).toEqual([]);
  });

  it('hostile-globals: an answer arrives as it was given', async () => {
    await open('hostile-globals');
    await answer();
    const { id, page: path, answers, ...rest } = sentFrom('hostile-globals').at(-1) ?? {};
    expect(answers).toEqual({ satisfaction: 1 });
    expect([typeof id, path]).toEqual(['string', '/hostile-globals.html']);
    expect(JSON.stringify(rest)).not.toMatch(/hijacked|polluted/);
  });

  it('trusted-types-second-lit: the page’s own element lives', async () => {
    await open('trusted-types-second-lit');
    const text = await page.$eval('host-element', (host) => host.shadowRoot?.textContent);
    expect(text).toContain('La page vit');
  });

  it('trusted-types-unnamed: only we fall back, and one warning says what to add', async () => {
    await open('trusted-types-unnamed');
    const text = await page.$eval('host-element', (host) => host.shadowRoot?.textContent);
    expect(text).toContain('La page vit');
    // Where the engine enforces Trusted Types, the elements stay undefined and the links show.
    const enforced = await page.evaluate(() => 'trustedTypes' in globalThis);
    const undefinedElements = await page.$$eval(':not(:defined)', (elements) => elements.length);
    expect(undefinedElements).toBe(enforced ? 4 : 0);
    expect(complaints.filter((text) => text.startsWith('Avis citoyen'))).toHaveLength(
      enforced ? 1 : 0,
    );
    expect(await isVisible('smiley-rating a')).toBe(enforced);
  });

  it('trusted-types-two-files: a second of our files starts the elements that remain', async () => {
    await open('trusted-types-two-files');
    await elementsDefined();
    expect(await answer()).toContain('enregistrée');
    await page.waitForSelector('barometer-badge >>> [part=value]');
    expect(complaints).toEqual([]);
  });

  it('loaded-twice: the first one serves, one warning tells', async () => {
    await open('loaded-twice');
    expect(await answer()).toContain('enregistrée');
    expect(
      complaints.every((text) => text.startsWith('Avis citoyen : le script est chargé deux fois')),
    ).toBe(true);
    expect(new Set(complaints).size).toBe(1);
  });

  it.each(['tampered', 'script-blocked'])('%s: every fallback link is visible', async (name) => {
    await open(name);
    for (const tag of ['smiley-rating', 'survey-prompt', 'barometer-badge', 'indicator-chart']) {
      expect(await isVisible(`${tag} a`)).toBe(true);
    }
  });

  it('before-and-after: a tag before the script and one after it both work', async () => {
    await open('before-and-after');
    expect(await answer('smiley-rating[survey=etat-civil]')).toContain('enregistrée');
    expect(await answer('smiley-rating[survey=accueil]')).toContain('enregistrée');
  });

  it('inserted-later: an element written by innerHTML works', async () => {
    await open('inserted-later');
    expect(await answer()).toContain('enregistrée');
  });

  it('data-avis: markup becomes the element with its children, now and later, and no handler', async () => {
    await open('data-avis');
    expect(await answer('#avis', 'recorded')).toContain('recorded');
    expect(await answer('#place smiley-rating')).toContain('enregistrée');
    const attributes = await page.$eval('#avis', (element) => element.getAttributeNames().sort());
    expect(attributes).toEqual(['class', 'id', 'lang', 'levels', 'survey']);
    expect(await page.$('#avis > a')).not.toBeNull();
  });

  it('data-avis-two-files: each file upgrades what it defines, and blames nobody for the rest', async () => {
    await open('data-avis-two-files');
    expect(await answer('#avis', 'enregistrée')).toContain('enregistrée');
    const figure = await page.$eval(
      'barometer-badge#chiffre >>> [part=value]',
      (element) => element.textContent,
    );
    expect(figure).toContain('82');
  });

  /** The answers that came, each once: without locks, a tab may send again what waits on the device. */
  const told = () => [
    ...new Map(server.answers.map((answer) => [`${answer.id}/${answer.rev}`, answer])).values(),
  ];

  /** Answers the question that is shown, presses « Suivant », and gives what was sent. */
  async function step(tab: Page): Promise<Record<string, unknown> | undefined> {
    const before = told().length;
    await tab.bringToFront();
    await tab.locator('survey-prompt >>> label').click();
    await tab.locator('survey-prompt >>> [part=next]').click();
    await expect.poll(() => told().length, { timeout: 15_000 }).toBe(before + 1);
    return told().at(-1);
  }

  it('without-locks: someone who reloads between two steps counts once', async () => {
    await open('without-locks', await newDevice());
    const first = await step(page);
    await page.reload();
    const second = await step(page);
    expect([first?.rev, second?.rev]).toEqual([0, 1]);
    expect(second?.id).toBe(first?.id);
    expect(Object.keys(second?.answers ?? {})).toEqual(['un', 'deux']);
  });

  it('without-locks: a tab that is copied between two steps counts apart', async () => {
    await open('without-locks', await newDevice());
    const first = await step(page);
    const [copy] = await Promise.all([
      new Promise<Page | null>((resolve) => page.once('popup', resolve)),
      page.evaluate(() => void window.open(location.href)),
    ]);
    if (!copy) throw new Error('The copy did not open.');
    await copy.bringToFront();
    // Told by the other tab, it lets go of the id in what it keeps.
    await copy.waitForFunction(
      () => !/"id"/.test(sessionStorage.getItem('avis-citoyen:etat-civil') ?? '"id"'),
    );
    const apart = await step(copy);
    expect([apart?.rev, Object.keys(apart?.answers ?? {})]).toEqual([0, ['un', 'deux']]);
    expect(apart?.id).not.toBe(first?.id);
    expect((await step(page))?.id).toBe(first?.id);
    await copy.close();
  });

  it('page-wide-form: Enter and clicks never submit the page’s form', async () => {
    await open('page-wide-form');
    await answer();
    expect(page.url()).toBe(`${server.origin}/page-wide-form.html`);
    expect(server.paths).not.toContain('/never');
    const entries = await page.$eval('#page', (form) => [
      ...new FormData(form as HTMLFormElement).keys(),
    ]);
    expect(entries).toEqual(['q']);
  });

  it('hostile-css: targets keep their size', async () => {
    await open('hostile-css');
    await elementsDefined();
    const heights = await page.$eval('smiley-rating', (rating) =>
      [...(rating.shadowRoot?.querySelectorAll('label, button') ?? [])].map(
        (target) => target.getBoundingClientRect().height,
      ),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });

  function isVisible(selector: string): Promise<boolean> {
    return page.$eval(selector, (element) => element.checkVisibility());
  }
});
