/** Each ready-made survey, in each display, answered with the keyboard alone; axe looks at every screen. */
import { expect } from '@open-wc/testing';
import { PRESETS } from '../../src/elements/presets.js';
import { readSurvey } from '../../src/survey/survey.js';
import { refuse } from '../../src/validation/readers.js';
import { cleanDevice } from '../support/clean-device.js';
import { type Habit, KeyboardPerson } from '../support/keyboard-person.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';

type Display = 'inline' | 'banner' | 'dialog';

beforeEach(cleanDevice);

for (const [preset, load] of Object.entries(PRESETS)) {
  describe(`the preset ${preset}, with the keyboard alone`, () => {
    const surveyOf = async () => readSurvey((await load()).default, '', refuse);

    it('is accessible at every question, whatever is answered', async function () {
      this.timeout(60_000);
      const survey = await surveyOf();
      const look = (prompt: SurveyPromptHarness) => expect(prompt.element).to.be.accessible();
      const asked = new Set([
        ...(await walk(survey, 'inline', { habit: 'first', look })),
        ...(await walk(survey, 'inline', { habit: 'last', look })),
      ]);
      expect([...asked]).to.have.members(survey.questions.map(({ id }) => id));
    });

    for (const display of ['banner', 'dialog'] as const) {
      it(`is answered to the end in a ${display}, the focus never lost`, async function () {
        this.timeout(60_000);
        const look = (prompt: SurveyPromptHarness) => {
          expect(prompt.isDialogOpen).to.equal(display === 'dialog');
          expect(prompt.buttons[0]).to.equal('Fermer');
        };
        await walk(await surveyOf(), display, { habit: 'first', look });
      });
    }
  });
}

interface Course {
  readonly habit: Habit;
  /** Called at each screen. */
  readonly look: (prompt: SurveyPromptHarness) => unknown;
}

/** Goes from the first question to the thanks; resolves to the ids of the questions that were asked. */
async function walk(
  survey: { readonly id: string },
  display: Display,
  { habit, look }: Course,
): Promise<ReadonlySet<string>> {
  const prompt = await SurveyPromptHarness.asking(survey, { display, storage: 'none' });
  const person = new KeyboardPerson(prompt, habit);
  const asked = new Set<string>();
  prompt.element.addEventListener('avis-answer', ({ question }) => {
    asked.add(question.replace(/[[.].*/, ''));
  });
  if (display !== 'inline') await person.press('#start');
  while (prompt.element.phase === 'asking') {
    const { question } = prompt;
    await person.answer();
    await look(prompt);
    await person.press('[part=next], [part=submit]');
    const arrived = prompt.element.phase === 'asking' ? 'legend' : 'after';
    expect(prompt.focused?.id, `after « ${question} »`).to.equal(arrived);
  }
  expect(prompt.status).to.equal('Merci pour votre réponse.');
  await look(prompt);
  if (display !== 'inline') {
    await person.close();
    expect(prompt.focused?.id).to.equal('gone');
  }
  prompt.element.remove();
  return asked;
}
