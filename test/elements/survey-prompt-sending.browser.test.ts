/** What a prompt sends, when, and what it says of it. */
import { expect } from '@open-wc/testing';
import { nextEvent } from '../support/next-event.js';
import { OFFLINE, problem, ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { everyType, oneQuestion, oneText } from '../support/surveys.js';

const asking = (definition: unknown, attributes = {}) =>
  SurveyPromptHarness.asking(definition, { storage: 'none', ...attributes });

const without = (count: number) => ({ ...everyType, questions: everyType.questions.slice(count) });

describe('<survey-prompt> sends', () => {
  let endpoint: ScriptedEndpoint;
  beforeEach(() => {
    endpoint = new ScriptedEndpoint();
  });
  afterEach(() => {
    endpoint.restore();
  });

  const sending = (definition: unknown, attributes = {}) =>
    asking(definition, { endpoint: endpoint.url, ...attributes });
  const bodies = () => endpoint.requests.map(({ body }) => body);

  it('the answers once, however often the button is pressed, and thanks when they are recorded', async () => {
    const prompt = await sending(everyType, { context: 'service=etat-civil; service=mariage' });
    await prompt.choose('Très bien');
    for (let step = 1; step < 7; step += 1) prompt.element.next();
    await prompt.settle();
    const sent = nextEvent(prompt.element, 'avis-sent');
    const button = prompt.element.shadowRoot?.querySelector<HTMLElement>('[part=submit]');
    button?.click();
    button?.click();
    await prompt.settle();
    expect([prompt.status, prompt.element.phase]).to.deep.equal(['Envoi en cours…', 'sending']);
    expect(prompt.focused?.id).to.equal('after');
    expect(await sent).to.include({ survey: 'accueil', rev: 0, status: 202 });
    await prompt.settle();
    expect(prompt.text).to.deep.equal([
      'Votre passage à la mairie',
      'Merci ! Votre réponse est enregistrée.',
      'Vos réponses sont lues chaque semaine.',
      'Faire une réclamation',
      'Partager votre expérience publiquement',
      'Effacer ce que cet appareil garde de mes avis',
    ]);
    expect(prompt.element.phase).to.equal('thanked');
    expect(bodies()).to.have.length(1);
    expect(bodies()[0]).to.deep.include({
      survey: 'accueil',
      surveyVersion: '2026-1',
      complete: true,
      answers: { visit: 3 },
      locale: 'fr',
      page: location.pathname,
      context: { service: 'etat-civil' },
    });
    await expect(prompt.element).to.be.accessible();
  });

  it('under the id that the page gives the survey', async () => {
    const prompt = await sending(oneQuestion, { survey: 'saint-exemple.page' });
    await prompt.choose('Oui');
    const sent = nextEvent(prompt.element, 'avis-sent');
    await prompt.send();
    await sent;
    expect(bodies()[0]).to.include({ survey: 'saint-exemple.page' });
  });

  it('nothing of a branch that was left behind', async () => {
    const prompt = await sending(without(5));
    await prompt.choose('Au guichet');
    await prompt.next();
    await prompt.choose('Oui');
    await prompt.back();
    await prompt.choose('Aucun');
    await prompt.next();
    const sent = nextEvent(prompt.element, 'avis-sent');
    await prompt.send();
    await sent;
    expect(bodies()[0]?.answers).to.deep.equal({ channels: ['none'] });
  });

  it('nothing that the page stops, and what the page amends', async () => {
    const prompt = await sending(oneQuestion);
    await prompt.choose('Oui');
    const stop = (event: Event) => event.preventDefault();
    prompt.element.addEventListener('avis-before-submit', stop, { once: true });
    expect(prompt.element.submit()).to.equal(false);
    await prompt.settle();
    expect(prompt.element.phase).to.equal('asking');
    prompt.element.addEventListener('avis-before-submit', (event) => {
      event.submission = { ...event.submission, page: '/autre' };
    });
    const sent = nextEvent(prompt.element, 'avis-sent');
    expect(prompt.element.submit()).to.equal(true);
    await sent;
    expect(bodies().map(({ page }) => page)).to.deep.equal(['/autre']);
  });

  for (const [replies, sentence, phase] of [
    [[problem(422)], 'Votre réponse n’a pas été acceptée. Elle n’est pas enregistrée.', 'refused'],
    [[problem(410)], 'Cette enquête est terminée. Votre réponse n’est pas enregistrée.', 'refused'],
    [
      OFFLINE,
      'Votre réponse n’est pas encore envoyée. Gardez cette page ouverte, ou réessayez.',
      'sending',
    ],
  ] as const) {
    it(`and says truthfully: « ${sentence} »`, async () => {
      const prompt = await sending(oneQuestion);
      endpoint.willReply(...replies);
      await prompt.choose('Non');
      await prompt.send();
      while (prompt.status !== sentence) await new Promise(requestAnimationFrame);
      await prompt.settle();
      expect(prompt.element.phase).to.equal(phase);
      await expect(prompt.element).to.be.accessible();
    });
  }

  it('and gives no thanks for what is not recorded, whoever wrote them', async () => {
    const slotted = document.createElement('p');
    slotted.slot = 'thanks';
    slotted.textContent = 'Merci à vous';
    for (const replies of [[problem(422)], []]) {
      const thanked = replies.length === 0;
      const definition = { ...oneQuestion, thanks: 'Nous lisons tout.' };
      const prompt = await sending(definition, { storage: 'none' });
      endpoint.willReply(...replies);
      await prompt.choose('Non');
      const settled = nextEvent(prompt.element, thanked ? 'avis-sent' : 'avis-refused');
      await prompt.send();
      await settled;
      await prompt.settle();
      expect(prompt.text.includes('Nous lisons tout.')).to.equal(thanked);
      prompt.element.append(slotted);
      expect(slotted.checkVisibility()).to.equal(thanked);
    }
  });

  it('again when the person wants it, as it was', async () => {
    const prompt = await sending(oneQuestion);
    endpoint.willReply(...OFFLINE);
    await prompt.choose('Non');
    await prompt.send();
    while (!prompt.buttons.includes('Réessayer')) await new Promise(requestAnimationFrame);
    endpoint.recover();
    const sent = nextEvent(prompt.element, 'avis-sent');
    await prompt.press('Réessayer');
    expect(prompt.focused?.getAttribute('part')).to.equal('status');
    await sent;
    expect(bodies().length).to.be.greaterThan(1);
    expect(bodies().at(-1)).to.deep.equal(bodies()[0]);
  });

  it('another person’s answers under another id', async () => {
    const prompt = await sending(oneQuestion);
    for (const answer of ['Oui', 'Non']) {
      await prompt.choose(answer);
      const sent = nextEvent(prompt.element, 'avis-sent');
      await prompt.send();
      await sent;
      prompt.element.reset();
      await prompt.settle();
      expect(prompt.chosen).to.deep.equal([]);
    }
    expect(new Set(bodies().map(({ id }) => id)).size).to.equal(2);
  });

  it('a text with personal data only once the person has decided, and asks once', async () => {
    const prompt = await sending(oneText);
    await prompt.write('Appelez-moi au 06 39 98 01 23, ou par prenom.nom@example.fr');
    await prompt.send();
    expect(prompt.notice).to.equal(
      'Votre texte semble contenir une adresse e-mail et un numéro de téléphone. Ce n’est pas utile : mieux vaut l’enlever.',
    );
    expect(prompt.buttons).to.deep.equal(['Modifier', 'Envoyer quand même']);
    expect(prompt.focused?.id).to.equal('personal');
    expect(bodies()).to.have.length(0);
    await expect(prompt.element).to.be.accessible();
    await prompt.press('Modifier');
    expect(prompt.focused).to.equal(prompt.textBox);
    await prompt.write('Appelez-moi au 06 39 98 01 23');
    const sent = nextEvent(prompt.element, 'avis-sent');
    await prompt.send();
    await sent;
    expect(bodies()[0]?.answers).to.deep.equal({ idea: 'Appelez-moi au 06 39 98 01 23' });
  });

  it('such a text as it is, if the person says so', async () => {
    const prompt = await sending(oneText);
    await prompt.write('06 39 98 01 23');
    await prompt.send();
    const sent = nextEvent(prompt.element, 'avis-sent');
    await prompt.press('Envoyer quand même');
    await sent;
    expect(bodies()).to.have.length(1);
  });

  it('nothing anywhere without an endpoint, but tells the page', async () => {
    const prompt = await asking(oneQuestion);
    await prompt.choose('Oui');
    const submitted = nextEvent(document, 'avis-submit');
    await prompt.send();
    expect(await submitted).to.include({ survey: 'page-utile', rev: 0 });
    expect(prompt.status).to.equal('Merci pour votre réponse.');
    expect(prompt.element.phase).to.equal('thanked');
  });
});
