import { expect, html } from '@open-wc/testing';
import { BarometerBadgeHarness } from '../support/barometer-badge.harness.js';
import { ConsoleWarnings } from '../support/console-warnings.js';
import { AUDIT, COMMITMENTS, RATING, ratedBy } from '../support/figures.js';
import { onOneDay } from '../support/one-day.js';
import { isInSight } from '../support/shown.js';
import { assertWellFormed } from '../support/well-formed.js';

const { mount, showing } = BarometerBadgeHarness;
const VARIANTS = ['compact', 'card', 'gauge'] as const;
const { previous: _, ...unchanged } = RATING;

onOneDay('2026-07-15');

let warnings: ConsoleWarnings;
beforeEach(() => {
  warnings = new ConsoleWarnings();
});
afterEach(() => {
  warnings.restore();
});

describe('what <barometer-badge> says', () => {
  for (const variant of VARIANTS) {
    it(`is the figure and all that one needs to believe it: ${variant}`, async () => {
      const badge = await showing(RATING, { variant });
      expect(badge.label).to.equal('Satisfaction des usagers');
      expect(badge.value).to.equal('7,3 / 10');
      expect(badge.level).to.equal('Moyen');
      expect(badge.trend).to.equal('En hausse : +0,9 en un an');
      expect([badge.count, ...badge.facts]).to.deep.equal(['412 réponses', 'janvier–juin 2026']);
      expect(badge.source).to.equal('Source : Données inventées pour l’exemple');
      const method = variant === 'compact' ? badge.description : badge.method;
      expect(method).to.contain('Comment ça s’est passé ?');
      expect(method).to.contain('Moyenne des réponses ramenées de 0 à 10.');
      expect(method).to.contain('Mis à jour le 2 juillet 2026.');
      expect(badge.isRingShown).to.equal(variant === 'gauge');
    });

    it(`without thresholds is no level: ${variant}`, async () => {
      const { thresholds: _, ...rest } = RATING;
      const badge = await showing(rest, { variant });
      expect([badge.value, badge.level]).to.deep.equal(['7,3 / 10', '']);
    });

    it(`under the floor is that the data are not enough, and no level: ${variant}`, async () => {
      const badge = await showing(ratedBy(29), { variant });
      expect([badge.value, badge.level, badge.count]).to.deep.equal([
        'Données insuffisantes',
        '',
        '',
      ]);
      expect(badge.isRingShown).to.equal(false);
    });
  }

  it('is what those who can’t see a compact badge are told: its name, and the rest as its description', async () => {
    const badge = await showing(ratedBy(41), { href: '/resultats' });
    const link = badge.root.querySelector('a[part=badge]');
    expect(link?.textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'Satisfaction des usagers 7,3 / 10 Moyen',
    );
    for (const said of ['Résultat fragile', '41 réponses', 'janvier–juin 2026', 'Source :']) {
      expect(badge.description).to.contain(said);
    }
  });

  it('is behind a native <details> in a card', async () => {
    const badge = await showing(RATING, { variant: 'card' });
    const details = badge.root.querySelector('details');
    expect(details?.open).to.equal(false);
    expect(details?.querySelector('summary')?.textContent).to.equal(
      'Comment ce chiffre est obtenu',
    );
  });

  for (const [count, cautions] of [
    [30, ['Résultat fragile']],
    [99, ['Résultat fragile']],
    [100, []],
  ] as const) {
    it(`tells whether ${count} answers are few`, async () => {
      const badge = await showing(ratedBy(count), { variant: 'card' });
      expect(badge.value).to.equal('7,3 / 10');
      expect(badge.cautions).to.deep.equal(cautions);
    });
  }

  it('asks for as many answers as the page wants, whatever the file says', async () => {
    const badge = await showing(RATING, { 'min-count': '413' });
    expect(badge.value).to.equal('Données insuffisantes');
    badge.element.minCount = 412;
    await badge.settle();
    expect(badge.value).to.equal('7,3 / 10');
  });

  it('keeps an old figure, and says that it is old', async () => {
    const old = { ...RATING, period: { start: '2020-01-01', end: '2020-06-30' } };
    const badge = await showing(old, { variant: 'card' });
    expect([badge.value, ...badge.cautions]).to.deep.equal(['7,3 / 10', 'Chiffre ancien']);
    badge.element.staleAfter = 'P900Y';
    await badge.settle();
    expect(badge.cautions).to.deep.equal([]);
  });

  it('is that a figure is to come', async () => {
    const badge = await showing({ ...unchanged, value: null, status: 'upcoming' });
    expect([badge.value, badge.level]).to.deep.equal(['À venir', '']);
  });

  for (const [then, trend, tone] of [
    [8.1, 'En baisse : −0,9 en un an', 'worse'],
    [6.4, 'En hausse : +0,9 en un an', 'better'],
    [7.1, 'Stable sur un an', 'same'],
  ] as const) {
    it(`since ${then}: ${trend}`, async () => {
      const previous = { value: then, count: 400, interval: [then - 0.3, then + 0.3] };
      const badge = await showing({ ...RATING, previous }, { variant: 'card' });
      expect(badge.trend).to.equal(trend);
      const place = badge.root.querySelector('[part=trend]');
      expect(place?.classList.contains(tone)).to.equal(true);
      expect(isInSight(place?.querySelector('svg') ?? null)).to.equal(true);
    });
  }

  it('takes fewer days for the better', async () => {
    const passport = COMMITMENTS.indicators.find(({ id }) => id === 'passeport');
    const badge = await showing({ ...passport, thresholds: [10, 20] }, { variant: 'card' });
    expect([badge.value, badge.level]).to.deep.equal(['12 jours', 'Moyen']);
    expect(badge.root.querySelector('[part=trend]')?.className).to.contain('better');
  });

  it('of an audit is its edition, stratum and award, and no number of answers', async () => {
    const badge = await showing({ ...AUDIT, count: 40 }, { variant: 'card' });
    expect(badge.facts).to.deep.equal([
      'Édition 2026',
      'Communes de moins de 10 000 habitants',
      'Prix de l’accueil téléphonique',
    ]);
    expect(badge.root.textContent).to.not.contain('réponse');
    expect(badge.cautions).to.deep.equal([]);
  });

  it('decides a level on the value, not on what is printed of it', async () => {
    const near = { ...unchanged, value: 7.96, interval: [7.6, 8.2] };
    const badge = await showing(near);
    expect([badge.value, badge.level]).to.deep.equal(['7,96 / 10', 'Moyen']);
  });

  it('is, of a Shields badge, its text and no level', async () => {
    const badge = await showing(
      { schemaVersion: 1, label: 'Disponibilité', message: '99,98 %', color: 'green' },
      { variant: 'gauge' },
    );
    expect([badge.label, badge.value, badge.level]).to.deep.equal(['Disponibilité', '99,98 %', '']);
    expect(badge.element.toSVG()).to.contain('99,98');
  });
});

describe('the languages of <barometer-badge>', () => {
  it('follow the page, and change with it', async () => {
    const badge = await mount(
      html`<div lang="en"><barometer-badge variant="card" .indicator=${RATING}></barometer-badge></div>`,
    );
    expect([badge.value, badge.level, badge.count]).to.deep.equal([
      '7.3 / 10',
      'Average',
      '412 answers',
    ]);
    expect(badge.method).to.contain('How did it go?');
    badge.element.lang = 'fr';
    await badge.settle();
    badge.element.requestUpdate();
    await badge.settle();
    expect([badge.value, badge.level]).to.deep.equal(['7,3 / 10', 'Moyen']);
  });

  it('write from right to left where they are written so, and mark what is in another', async () => {
    const badge = await mount(
      html`<div lang="ar" dir="rtl"><barometer-badge .indicator=${RATING}></barometer-badge></div>`,
    );
    while (badge.isFallbackShown) await new Promise((resolve) => requestAnimationFrame(resolve));
    const inside = badge.root.querySelector('div[lang]');
    expect([inside?.getAttribute('lang'), inside?.getAttribute('dir')]).to.deep.equal([
      'ar',
      'rtl',
    ]);
    expect(badge.root.querySelector('[lang=fr]')?.textContent).to.equal('Comment ça s’est passé ?');
  });
});

describe('the picture of <barometer-badge>', () => {
  for (const variant of VARIANTS) {
    it(`stands alone, is small, and takes hostile words as words: ${variant}`, async () => {
      const badge = await showing(
        {
          ...RATING,
          label: '<script>alert(1)</script>"&]]>\u0008'.repeat(8),
          source: { label: '"><image href="https://example.com/x.png"/>' },
          question: '🙈'.repeat(240),
        },
        { variant },
      );
      const svg = badge.element.toSVG();
      assertWellFormed(svg);
      expect(new TextEncoder().encode(svg).length).to.be.at.most(4096);
      const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(picture.querySelector('script, image, a, use, foreignObject, [href]')).to.equal(null);
      expect(badge.root.querySelector('script, image')).to.equal(null);
    });

    it(`names itself and says what the badge says: ${variant}`, async () => {
      const badge = await showing(RATING, { variant });
      const svg = new DOMParser().parseFromString(badge.element.toSVG(), 'image/svg+xml');
      expect(svg.querySelector('title')?.textContent).to.contain('Satisfaction des usagers');
      const desc = svg.querySelector('desc')?.textContent;
      for (const said of ['412', 'juin 2026', 'Source']) expect(desc).to.contain(said);
    });
  }

  it('is empty until the figure is there', async () => {
    const badge = await mount(html`<barometer-badge></barometer-badge>`);
    expect(badge.element.toSVG()).to.equal('');
  });
});

describe('the place of <barometer-badge>', () => {
  for (const variant of VARIANTS) {
    it(`may be narrow, or a row with others, and nothing is cut off: ${variant}`, async () => {
      const styles = ['inline-size: 12rem', 'display: inline-flex', 'display: grid'];
      for (const [style, count] of styles.flatMap((each) => [
        [each, 41] as const,
        [each, 412] as const,
      ])) {
        const badge = await mount(
          html`<div style=${style}><barometer-badge variant=${variant} .indicator=${ratedBy(count)}></barometer-badge></div>`,
        );
        const panel = badge.root.querySelector('[part=badge]') as HTMLElement;
        const value = badge.root.querySelector('[part=value]') as HTMLElement;
        const [outer, inner] = [panel.getBoundingClientRect(), value.getBoundingClientRect()];
        expect(outer.width, style).to.be.at.least(150);
        expect(inner.left, style).to.be.at.least(outer.left);
        expect(inner.right, style).to.be.at.most(outer.right);
        expect(panel.scrollWidth, style).to.be.at.most(Math.ceil(outer.width));
      }
    });
  }
});

describe('a link of <barometer-badge>', () => {
  it('is as high as a finger needs', async () => {
    const badge = await showing(RATING, { href: '/resultats' });
    const link = badge.root.querySelector('a') as HTMLAnchorElement;
    const height = getComputedStyle(link, '::after').height;
    expect(Number.parseFloat(height)).to.be.at.least(44);
  });

  it('goes nowhere unsafe', async () => {
    const badge = await showing(RATING, { href: 'javascript:alert(1)' });
    expect(badge.root.querySelector('a')).to.equal(null);
    expect(badge.value).to.equal('7,3 / 10');
  });
});
