/** What a prompt sends, when, and what it says of it. */
import { expect } from '@open-wc/testing';
import { nextEvent } from '../support/next-event.js';
import { OFFLINE, problem, ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { everyType, oneQuestion, oneText, required } from '../support/surveys.js';

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

  it('step by step, one revision after the other under one id, and says so', async () => {
    const prompt = await sending(required, { save: 'step' });
    expect(prompt.text[0]).to.equal('Vos réponses sont enregistrées à chaque étape.');
    await prompt.next();
    await prompt.back();
    await prompt.choose('Oui');
    await prompt.next();
    await prompt.next();
    await prompt.choose('Non');
    expect([prompt.element.phase, prompt.status]).to.deep.equal(['asking', '']);
    const sent = lastSent(prompt, 1);
    await prompt.send();
    await sent;
    await prompt.settle();
    expect(prompt.status).to.equal('Merci ! Votre réponse est enregistrée.');
    expect(
      bodies().map(({ rev, complete, answers }) => ({ rev, complete, answers })),
    ).to.deep.equal([
      { rev: 0, complete: false, answers: { un: 'yes' } },
      { rev: 1, complete: true, answers: { un: 'yes', trois: 'no' } },
    ]);
    expect(new Set(bodies().map(({ id }) => id)).size).to.equal(1);
  });

  it('what was erased too, step by step', async () => {
    const twoTexts = {
      ...oneText,
      questions: ['un', 'deux'].map((id) => ({ ...oneText.questions[0], id })),
    };
    const prompt = await sending(twoTexts, { save: 'step' });
    await prompt.write('Je suis Jeanne');
    await prompt.next();
    await prompt.back();
    await prompt.write('');
    const sent = lastSent(prompt, 1);
    await prompt.next();
    await sent;
    expect(bodies().map(({ rev, answers }) => ({ rev, answers }))).to.deep.equal([
      { rev: 0, answers: { un: 'Je suis Jeanne' } },
      { rev: 1, answers: {} },
    ]);
  });

  it('a step that is refused, and says so before the end', async () => {
    const prompt = await sending(required, { save: 'step' });
    endpoint.willReply(problem(422));
    await prompt.choose('Oui');
    const refused = nextEvent(prompt.element, 'avis-refused');
    await prompt.next();
    await refused;
    await prompt.settle();
    expect(prompt.progress).to.equal('Question 2 sur 3');
    expect(prompt.status).to.equal(
      'Votre réponse n’a pas été acceptée. Elle n’est pas enregistrée.',
    );
  });

  it('no further step of a survey that was closed meanwhile', async () => {
    const prompt = await sending(required, { save: 'step' });
    endpoint.willReply(problem(410));
    await prompt.choose('Oui');
    const refused = nextEvent(prompt.element, 'avis-refused');
    await prompt.next();
    await refused;
    await prompt.settle();
    expect(prompt.text).to.deep.equal(['Cette enquête est terminée.']);
    expect(prompt.element.explain()).to.deep.equal(['Cette enquête est terminée.']);
    expect(prompt.element.phase).to.equal('refused');
    await expect(prompt.element).to.be.accessible();
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

/** Resolves when that revision is acknowledged. */
function lastSent(prompt: SurveyPromptHarness, rev: number): Promise<void> {
  return new Promise((resolve) => {
    prompt.element.addEventListener('avis-sent', (event) => {
      if (event.rev === rev) resolve();
    });
  });
}
