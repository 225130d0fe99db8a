import { expect } from '@open-wc/testing';
import { nextEvent } from '../support/next-event.js';
import { OFFLINE, problem, ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { everyType, oneQuestion, oneText, required } from '../support/surveys.js';

const asking = (definition: unknown, attributes = {}) =>
  SurveyPromptHarness.asking(definition, { storage: 'none', ...attributes });

const without = (count: number) => ({ ...everyType, questions: everyType.questions.slice(count) });

describe('<survey-prompt> asks', () => {
  it('why, and the first question, as part of the page', async () => {
    const prompt = await asking(everyType);
    expect(prompt.text.slice(0, 4)).to.deep.equal([
      'Votre passage à la mairie',
      'Deux minutes pour mieux vous accueillir.',
      'Question 1 sur 7',
      'Comment s’est passée votre visite ? (obligatoire)',
    ]);
    expect(prompt.buttons).to.deep.equal(['Suivant']);
    expect(prompt.element.phase).to.equal('asking');
    expect(document.activeElement).not.to.equal(prompt.element);
  });

  const faces = ['Pas bien', 'Moyen', 'Très bien'];
  for (const [name, before, options, pressed, answer] of [
    ['faces', 0, faces, ['Moyen'], 2],
    ['stars', 1, ['1', '2', '3', '4', '5', 'Sans objet'], ['4'], 4],
    ['« sans objet »', 1, ['1', '2', '3', '4', '5', 'Sans objet'], ['4', 'Sans objet'], null],
    ['a scale', 2, ['1', '2', '3', '4', '5'], ['5'], 5],
    ['yes and no', 3, ['Oui', 'En partie', 'Non'], ['En partie'], 'partly'],
    ['one of several', 4, ['État civil', 'Un autre'], ['État civil'], 'a'],
    [
      'several',
      5,
      ['Au guichet', 'Par téléphone', 'Aucun'],
      ['Par téléphone', 'Au guichet'],
      ['counter', 'phone'],
    ],
    [
      'one that stands alone',
      5,
      ['Au guichet', 'Par téléphone', 'Aucun'],
      ['Au guichet', 'Aucun'],
      ['none'],
    ],
  ] as const) {
    it(`by ${name}, and takes what is pressed`, async () => {
      const prompt = await asking(without(before));
      expect(prompt.options).to.deep.equal(options);
      expect(prompt.chosen).to.deep.equal([]);
      const told = nextEvent(document, 'avis-answer');
      await prompt.choose(pressed[0]);
      for (const label of pressed.slice(1)) await prompt.choose(label);
      const { id } = everyType.questions[before] as { id: string };
      expect(await told).to.include({ survey: 'accueil', question: id });
      expect(prompt.element.answers).to.deep.equal({ [id]: answer });
      const copy: unknown = prompt.element.answers[id];
      if (Array.isArray(copy)) copy.push('more');
      expect(prompt.element.answers).to.deep.equal({ [id]: answer });
      expect(prompt.chosen).to.have.length(Array.isArray(answer) ? answer.length : 1);
      await expect(prompt.element).to.be.accessible();
    });
  }

  it('what the ends of a scale mean, and what a star is', async () => {
    const scale = await asking(without(2));
    expect(scale.text).to.include.members(['De 1 à 5.', '1 – Pas clair du tout', '5 – Très clair']);
    const stars = await asking(without(1));
    expect(stars.controls.map((star) => star.ariaLabel)).to.deep.equal([
      '1 étoile',
      '2 étoiles',
      '3 étoiles',
      '4 étoiles',
      '5 étoiles',
      null,
    ]);
  });

  it('« autre » in words, which are sent only while it is chosen', async () => {
    const prompt = await asking(without(4));
    await prompt.choose('Un autre');
    expect(prompt.text).to.include.members([
      'Précisez',
      'Ne donnez ni nom ni coordonnées. Vous ne recevrez pas de réponse. Ce que deviennent vos réponses',
      '250 caractères restants',
    ]);
    await prompt.write('La médiathèque');
    expect(prompt.element.answers).to.deep.equal({ desk: 'o', 'desk.other': 'La médiathèque' });
    await expect(prompt.element).to.be.accessible();
    await prompt.choose('État civil');
    expect(prompt.element.answers).to.deep.equal({ desk: 'a' });
    await prompt.choose('Un autre');
    expect(prompt.textBox?.value).to.equal('La médiathèque');
  });

  it('a question again for each thing chosen before, value by value', async () => {
    const prompt = await asking(without(5));
    await prompt.choose('Au guichet', 'Par téléphone');
    const asked: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await prompt.next();
      asked.push(prompt.question);
      if (prompt.options.includes('Oui')) await prompt.choose('Oui');
    }
    expect(asked).to.deep.equal([
      'Avez-vous été reçu ? (Au guichet)',
      'Et l’aide ? (Au guichet)',
      'Avez-vous été reçu ? (Par téléphone)',
      'Et l’aide ? (Par téléphone)',
    ]);
    expect(prompt.element.answers).to.include({
      'reached[counter]': 'yes',
      'reached[phone]': 'yes',
    });
  });

  it('a text, with no name wanted and no reply promised, and counts what is left', async () => {
    const prompt = await asking(oneText);
    expect(prompt.counter).to.equal('300 caractères restants');
    await prompt.write('Un banc');
    expect(prompt.counter).to.equal('293 caractères restants');
    expect(prompt.element.answers).to.deep.equal({ idea: 'Un banc' });
    expect(prompt.textBox?.maxLength).to.equal(300);
    await expect(prompt.element).to.be.accessible();
    await prompt.write('   ');
    expect(prompt.element.answers).to.deep.equal({});
  });

  it('and leaves out of a text what no endpoint takes', async () => {
    const prompt = await asking(oneText);
    await prompt.write('Un \u0000banc \ud83d');
    expect(prompt.element.answers).to.deep.equal({ idea: 'Un banc ' });
  });

  it('in the language of the place, marking what is in another', async () => {
    const prompt = await asking(
      { ...oneQuestion, title: { fr: 'Votre avis', en: 'Your opinion' } },
      { lang: 'en' },
    );
    expect(prompt.title).to.equal('Your opinion');
    expect(prompt.options).to.deep.equal(['Yes', 'No']);
    const french = await asking({ ...oneQuestion, title: { fr: 'Votre avis' } }, { lang: 'en' });
    const title = french.element.shadowRoot?.querySelector('[part=title] span');
    expect(title?.getAttribute('lang')).to.equal('fr');
    await expect(prompt.element).to.be.accessible();
  });

  it('under a heading of the level that the page wants', async () => {
    const prompt = await asking(everyType, { 'heading-level': '3' });
    const heading = prompt.element.shadowRoot?.querySelector('[role=heading]');
    expect(heading?.getAttribute('aria-level')).to.equal('3');
  });

  it('with one Tab stop for all options, where arrows choose and never go on', async () => {
    const prompt = await asking(without(3));
    prompt.element.focus();
    expect(prompt.focused).to.equal(prompt.controls[0]);
    await prompt.key(' ');
    await prompt.key('ArrowDown');
    expect(prompt.chosen).to.deep.equal(['En partie']);
    expect(prompt.question).to.equal('Avez-vous trouvé ?');
    await prompt.key('Tab');
    expect(prompt.focused?.textContent?.trim()).to.equal('Suivant');
  });
});

describe('<survey-prompt> goes from question to question', () => {
  it('and back, the focus on the words of each, nothing lost', async () => {
    const prompt = await asking(required);
    expect(prompt.progress).to.equal('Question 1 sur 3');
    await prompt.choose('Oui');
    await prompt.next();
    expect([prompt.question, prompt.progress]).to.deep.equal([
      'Question deux ?',
      'Question 2 sur 3',
    ]);
    expect(prompt.focused?.id).to.equal('legend');
    expect(prompt.buttons).to.deep.equal(['Suivant', 'Retour']);
    await prompt.back();
    expect(prompt.focused?.id).to.equal('legend');
    expect(prompt.chosen).to.deep.equal(['Oui']);
    await prompt.next();
    await prompt.next();
    expect(prompt.buttons).to.deep.equal(['Envoyer', 'Retour']);
    await expect(prompt.element).to.be.accessible();
  });

  it('by the methods of the element, as by its buttons', async () => {
    const prompt = await asking(required);
    prompt.element.next();
    await prompt.settle();
    expect(prompt.question).to.equal('Question deux ?');
    prompt.element.back();
    prompt.element.back();
    await prompt.settle();
    expect(prompt.progress).to.equal('Question 1 sur 3');
  });

  it('says what is missing when the answers are sent, loses nothing, and leads there', async () => {
    const prompt = await asking(required);
    prompt.element.next();
    await prompt.settle();
    await prompt.choose('Non');
    await prompt.next();
    await prompt.send();
    expect(prompt.status).to.equal('Il manque 2 réponses :');
    expect(prompt.missing).to.deep.equal(['Question un ?', 'Question trois ?']);
    expect(prompt.error).to.equal('Répondez à cette question, puis envoyez.');
    expect(prompt.question).to.equal('Question un ? (obligatoire)');
    expect(prompt.focused).to.equal(prompt.controls[0]);
    await expect(prompt.element).to.be.accessible();
    await prompt.press('Question trois ?');
    expect(prompt.focused).to.equal(prompt.controls[0]);
    await prompt.choose('Oui');
    expect([prompt.error, prompt.missing, prompt.status]).to.deep.equal(['', [], '']);
    await prompt.next();
    await prompt.choose('Oui');
    expect(prompt.buttons).to.deep.equal(['Envoyer']);
    await prompt.send();
    expect(prompt.status).to.equal('Merci pour votre réponse.');
  });

  it('says it beside the question alone when one answer is missing', async () => {
    const single = { ...required, questions: required.questions.slice(0, 1) };
    const prompt = await asking(single);
    await prompt.send();
    expect([prompt.missing, prompt.status]).to.deep.equal([[], '']);
    expect(prompt.error).to.equal('Répondez à cette question, puis envoyez.');
  });

  it('ties an error to its text', async () => {
    const [text] = oneText.questions;
    const prompt = await asking({ ...oneText, questions: [{ ...text, required: true }] });
    await prompt.send();
    expect(prompt.focused).to.equal(prompt.textBox);
    expect(prompt.textBox?.ariaInvalid ?? prompt.textBox?.getAttribute('aria-invalid')).to.equal(
      'true',
    );
    expect(prompt.textBox?.getAttribute('aria-describedby')).to.include('error');
    await expect(prompt.element).to.be.accessible();
  });

  it('with the keyboard alone', async () => {
    const prompt = await asking({ ...required, questions: required.questions.slice(0, 2) });
    prompt.element.focus();
    for (const key of [' ', 'Tab', 'Enter']) await prompt.key(key);
    expect(prompt.question).to.equal('Question deux ?');
    for (const key of ['Tab', ' ', 'ArrowDown', 'Tab', 'Enter']) await prompt.key(key);
    expect(prompt.status).to.equal('Merci pour votre réponse.');
    expect(prompt.element.answers).to.deep.equal({ un: 'yes', deux: 'no' });
  });

  it('to the options of each, also after one that was left out', async () => {
    const prompt = await asking(everyType);
    prompt.element.focus();
    for (const type of ['radio', 'radio', 'radio', 'radio', 'radio', 'checkbox']) {
      expect(prompt.focused?.getAttribute('type'), prompt.question).to.equal(type);
      await prompt.key('Tab');
      while (!prompt.focused?.matches('[part=next]')) await prompt.key('Tab');
      await prompt.key('Enter');
      expect(prompt.focused?.id).to.equal('legend');
      await prompt.key('Tab');
    }
  });

  it('takes Enter in a text for a new line', async () => {
    const prompt = await asking(oneText);
    prompt.textBox?.focus();
    await prompt.key('Enter');
    expect(prompt.element.phase).to.equal('asking');
  });
});

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
      while (prompt.status !== sentence) await frame();
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
    while (!prompt.buttons.includes('Réessayer')) await frame();
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

  it('no further step of a survey that was closed meanwhile', async () => {
    const prompt = await sending(required, { save: 'step' });
    endpoint.willReply(problem(410));
    await prompt.choose('Oui');
    const refused = nextEvent(prompt.element, 'avis-refused');
    await prompt.next();
    await refused;
    await prompt.settle();
    expect(prompt.text).to.deep.equal(['Cette enquête est terminée.']);
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

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Resolves when that revision is acknowledged. */
function lastSent(prompt: SurveyPromptHarness, rev: number): Promise<void> {
  return new Promise((resolve) => {
    prompt.element.addEventListener('avis-sent', (event) => {
      if (event.rev === rev) resolve();
    });
  });
}
