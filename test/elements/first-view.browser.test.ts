/**
 * The first format that a page asks of `Intl` costs a slow telephone a fifth of a second, so that the
 * first view of an element in French or English is written without one.
 */
import { expect, html } from '@open-wc/testing';
import { BarometerBadgeHarness } from '../support/barometer-badge.harness.js';
import { RATING } from '../support/figures.js';
import { IndicatorChartHarness } from '../support/indicator-chart.harness.js';
import { SmileyRatingHarness } from '../support/smiley-rating.harness.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { required } from '../support/surveys.js';

const { NumberFormat, DateTimeFormat } = Intl;
let asked: string[] = [];

/** Notes each format that is made, and makes it. */
function noting<T extends new (...args: never[]) => object>(name: string, format: T): T {
  return new Proxy(format, {
    construct(target, args, newTarget) {
      asked.push(name);
      return Reflect.construct(target, args, newTarget);
    },
  });
}

beforeEach(() => {
  asked = [];
  Intl.NumberFormat = noting('NumberFormat', NumberFormat);
  Intl.DateTimeFormat = noting('DateTimeFormat', DateTimeFormat);
});
afterEach(() => {
  Object.assign(Intl, { NumberFormat, DateTimeFormat });
});

for (const lang of ['fr', 'en']) {
  describe(`the first view in ${lang} asks no format of the browser:`, () => {
    it('<smiley-rating>', async () => {
      const rating = await SmileyRatingHarness.mount(
        html`<smiley-rating lang=${lang} survey="etat-civil" comment="always"></smiley-rating>`,
      );
      expect(rating.labels).to.have.length(3);
      expect(asked).to.deep.equal([]);
    });

    it('<survey-prompt>', async () => {
      const prompt = await SurveyPromptHarness.asking(required, { lang });
      expect(prompt.progress).to.equal(lang === 'fr' ? 'Question 1 sur 3' : 'Question 1 of 3');
      expect(asked).to.deep.equal([]);
    });

    it('<barometer-badge>', async () => {
      const badge = await BarometerBadgeHarness.showing(RATING, { lang, variant: 'card' });
      expect(badge.value).to.equal(lang === 'fr' ? '7,3 / 10' : '7.3 / 10');
      expect(asked).to.deep.equal([]);
    });

    it('<indicator-chart>', async () => {
      const chart = await IndicatorChartHarness.showing(RATING, { lang });
      expect(chart.table.length).to.be.greaterThan(1);
      expect(asked).to.deep.equal([]);
    });
  });
}

it('units of time are asked of the browser', async () => {
  const days = { v: 1, id: 'delai', label: 'Délai', unit: 'days', value: 12, count: 90 };
  expect((await BarometerBadgeHarness.showing(days)).value).to.equal('12 jours');
  expect(asked).to.include('NumberFormat');
});
