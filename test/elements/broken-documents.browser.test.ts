/** The documents that readers refuse, met by a page: what is shown, and the one sentence that says where. */
import { expect } from '@open-wc/testing';
import { brokenIndicators } from '../documents/indicator-examples.js';
import { brokenSurveys } from '../documents/survey-examples.js';
import { BarometerBadgeHarness } from '../support/barometer-badge.harness.js';
import { ConsoleWarnings } from '../support/console-warnings.js';
import { IndicatorChartHarness } from '../support/indicator-chart.harness.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';

/** What an endpoint refuses and a page goes without: a key that does not belong there, a link that is not safe. */
const LEFT_OUT = / must be (left out|a link)/;

let warnings: ConsoleWarnings;
let reasons: string[];
const hear = ({ reason }: { readonly reason: string }) => reasons.push(reason);
beforeEach(() => {
  warnings = new ConsoleWarnings();
  reasons = [];
  document.addEventListener('avis-error', hear);
});
afterEach(() => {
  warnings.restore();
  document.removeEventListener('avis-error', hear);
});

for (const [tag, examples, show] of [
  ['survey-prompt', brokenSurveys, SurveyPromptHarness.asking],
  ['barometer-badge', brokenIndicators, BarometerBadgeHarness.showing],
  ['indicator-chart', brokenIndicators, IndicatorChartHarness.showing],
] as const) {
  describe(`<${tag}>, given a broken document`, () => {
    for (const { name, value, path, message } of examples) {
      const place = `« ${path || 'document'} »`;

      if (LEFT_OUT.test(message)) {
        it(`(${name}) goes without it, and tells the webmaster where, once`, async () => {
          const { isFallbackShown } = await show(value);
          const said = warnings.about('');
          expect([isFallbackShown, reasons, said.length]).to.deep.equal([false, [], 1]);
          expect(said[0])
            .to.include(place)
            .and.to.match(/ Le reste est utilisé\.$/);
        });
        continue;
      }

      it(`(${name}) leaves the fallback, and tells page and webmaster where, once`, async () => {
        const { isFallbackShown } = await show(value);
        const sentences = reasons.map(
          (reason) => `Avis citoyen : <${tag}> : ${reason} Le contenu de secours reste affiché.`,
        );
        expect([isFallbackShown, sentences.length]).to.deep.equal([true, 1]);
        expect(warnings.about('')).to.deep.equal(sentences);
        expect(sentences[0]).to.include(place);
      });
    }
  });
}
