/** How a person goes through a prompt: on, back, and to what is missing. */
import { expect } from '@open-wc/testing';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { everyType, oneText, required } from '../support/surveys.js';

const asking = (definition: unknown, attributes = {}) =>
  SurveyPromptHarness.asking(definition, { storage: 'none', ...attributes });

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
    expect(prompt.error).to.equal('Répondez à cette question.');
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
    expect(prompt.error).to.equal('Répondez à cette question.');
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
