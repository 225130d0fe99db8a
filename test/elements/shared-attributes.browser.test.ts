/** What the asking elements have in common: where answers go, as what, and what they say of the page. */
import { expect, html } from '@open-wc/testing';
import { cleanDevice } from '../support/clean-device.js';
import { ConsoleWarnings } from '../support/console-warnings.js';
import { nextEvent } from '../support/next-event.js';
import { ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SmileyRatingHarness } from '../support/smiley-rating.harness.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { oneQuestion } from '../support/surveys.js';

type Attributes = Readonly<Record<string, string>>;

/** An element with these attributes, whose first answer is chosen. */
const ELEMENTS = {
  'smiley-rating': async (attributes: Attributes) => {
    const element = document.createElement('smiley-rating');
    element.survey = 'etat-civil';
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    const rating = await SmileyRatingHarness.mount(html`${element}`);
    await rating.choose(3);
    return rating;
  },
  'survey-prompt': async (attributes: Attributes) => {
    const prompt = await SurveyPromptHarness.asking(oneQuestion, attributes);
    await prompt.choose('Oui');
    return prompt;
  },
};

for (const [tag, mount] of Object.entries(ELEMENTS)) {
  describe(`<${tag}>`, () => {
    const address = location.href;
    let endpoint: ScriptedEndpoint;
    let warnings: ConsoleWarnings;
    beforeEach(() => {
      cleanDevice();
      endpoint = new ScriptedEndpoint();
      warnings = new ConsoleWarnings();
    });
    afterEach(() => {
      history.replaceState(null, '', address);
      warnings.restore();
      endpoint.restore();
    });

    /** What is posted when a person answers. */
    async function posted(attributes: Attributes) {
      const endpointOfPage = { endpoint: endpoint.url, storage: 'none' };
      const element = await mount({ ...endpointOfPage, ...attributes });
      const sent = nextEvent(document, 'avis-sent');
      await element.send();
      await sent;
      const [request] = endpoint.requests;
      return {
        type: new Headers(request?.init.headers).get('Content-Type'),
        page: request?.body.page,
      };
    }

    for (const [enctype, type] of [
      ['text/plain', 'text/plain;charset=UTF-8'],
      ['application/json', 'application/json;charset=UTF-8'],
    ] as const) {
      it(`posts ${enctype} when enctype says so`, async () => {
        expect(await posted({ enctype })).to.include({ type });
      });
    }

    it('posts text/plain, which needs no preflight, when nothing is said', async () => {
      expect(await posted({})).to.include({ type: 'text/plain;charset=UTF-8' });
    });

    it('says the path of its page, never what was searched for there', async () => {
      history.replaceState(null, '', '/recherche?nom=durand#resultat');
      expect(await posted({})).to.include({ page: '/recherche' });
    });

    it('says two hundred characters of a long path', async () => {
      history.replaceState(null, '', `/${'a'.repeat(300)}`);
      expect(await posted({})).to.include({ page: `/${'a'.repeat(199)}` });
    });

    it('says of its page what the page’s author gives', async () => {
      expect(await posted({ page: '/demarches/passeport' })).to.include({
        page: '/demarches/passeport',
      });
    });

    it('says nothing of its page when the page’s author gives nothing', async () => {
      expect(await posted({ page: '' })).to.include({ page: undefined });
    });

    for (const written of [
      'http://avis.saint-exemple.example/answers',
      'ftp://avis.saint-exemple.example/answers',
      'javascript:alert(1)',
    ]) {
      it(`posts nothing to ${written}, and tells the webmaster once`, async () => {
        const { fetch } = globalThis;
        const requests: unknown[] = [];
        globalThis.fetch = async (input) => {
          requests.push(input);
          return new Response();
        };
        try {
          const element = await mount({ endpoint: written, storage: 'none' });
          const submitted = nextEvent(document, 'avis-submit');
          await element.send();
          await submitted;
          // Thanks that promise nothing: no answer is on its way.
          expect(element.status).to.equal('Merci pour votre réponse.');
          expect(requests).to.deep.equal([]);
        } finally {
          globalThis.fetch = fetch;
        }
        const said = warnings.about(`« ${written} » n’est pas utilisable`);
        expect(said).to.have.length(1);
        expect(said[0]).to.include('Indiquez une adresse https: (ou localhost)');
      });
    }
  });
}
