/** How a prompt asks: each type of question, in words, in order, for eye and ear. */
import { expect } from '@open-wc/testing';
import { nextEvent } from '../support/next-event.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { everyType, oneQuestion, oneText } from '../support/surveys.js';

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

  it('by numbers of which none is left alone on a line, however narrow the place', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    try {
      for (const max of [5, 6, 7, 8, 9, 10]) {
        const scale = { id: 's', type: 'scale', label: 'Combien ?', min: 0, max };
        const prompt = await asking({ ...oneQuestion, questions: [scale] });
        place.append(prompt.element);
        for (let width = 280; width <= 640; width += 20) {
          place.style.width = `${width}px`;
          const lines = prompt.controls.map((control) =>
            Math.round(control.getBoundingClientRect().top),
          );
          const last = lines.filter((line) => line === lines.at(-1));
          expect(last.length, `0 to ${max} on ${width} px`).to.be.greaterThan(1);
        }
      }
    } finally {
      place.remove();
    }
  });

  it('in the words of a region, where the survey has them, else of a sister region', async () => {
    const title = { fr: 'Votre avis', 'pt-BR': 'Sua opinião' };
    for (const lang of ['pt-BR', 'pt-PT', 'pt']) {
      const prompt = await asking({ ...oneQuestion, title }, { lang });
      while (prompt.isFallbackShown) await new Promise(requestAnimationFrame);
      expect(prompt.title).to.equal('Sua opinião');
      expect(prompt.options).to.deep.equal(['Sim', 'Não']);
    }
  });

  it('in the language that the page changes to, at once, losing nothing', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    try {
      const prompt = await asking(oneText, { display: 'dialog', save: 'step' });
      place.append(prompt.element);
      await prompt.settle();
      await prompt.press('Commencer');
      await prompt.write('Une idée');
      for (const [lang, send] of [
        ['en', 'Send'],
        ['es', 'Enviar'],
        ['fr', 'Envoyer'],
      ] as const) {
        place.lang = lang;
        while (!prompt.buttons.includes(send)) await new Promise(requestAnimationFrame);
        expect([prompt.isDialogOpen, prompt.textBox?.value]).to.deep.equal([true, 'Une idée']);
      }
    } finally {
      place.remove();
    }
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
