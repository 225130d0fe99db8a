/** What a prompt with `save="step"` sends at each step, and what it says of it. */
import { expect } from '@open-wc/testing';
import { nextEvent } from '../support/next-event.js';
import { problem, ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { oneText, required } from '../support/surveys.js';

describe('<survey-prompt save="step"> sends', () => {
  let endpoint: ScriptedEndpoint;
  beforeEach(() => {
    endpoint = new ScriptedEndpoint();
  });
  afterEach(() => {
    endpoint.restore();
  });

  const sending = (definition: unknown) =>
    SurveyPromptHarness.asking(definition, {
      storage: 'none',
      save: 'step',
      endpoint: endpoint.url,
    });
  const bodies = () => endpoint.requests.map(({ body }) => body);

  it('one revision after the other under one id, and says so', async () => {
    const prompt = await sending(required);
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

  it('what was erased too', async () => {
    const twoTexts = {
      ...oneText,
      questions: ['un', 'deux'].map((id) => ({ ...oneText.questions[0], id })),
    };
    const prompt = await sending(twoTexts);
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
    const prompt = await sending(required);
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
    const prompt = await sending(required);
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
});

/** Resolves when that revision is acknowledged. */
function lastSent(prompt: SurveyPromptHarness, rev: number): Promise<void> {
  return new Promise((resolve) => {
    prompt.element.addEventListener('avis-sent', (event) => {
      if (event.rev === rev) resolve();
    });
  });
}
