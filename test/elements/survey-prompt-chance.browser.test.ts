/** The element itself, in the hands of people made of chance who save at each step and reload. */
import { expect } from '@open-wc/testing';
import type { AvisBeforeSubmitEvent } from '../../src/elements/events.js';
import { PRESETS } from '../../src/elements/presets.js';
import { checkSubmission, readSubmission, type Submission } from '../../src/survey/submission.js';
import { readSurvey, type Survey } from '../../src/survey/survey.js';
import { refuse } from '../../src/validation/readers.js';
import { cleanDevice } from '../support/clean-device.js';
import { dice } from '../support/dice.js';
import { locksSettle } from '../support/locks-settle.js';
import { ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';

/**
 * The people who answer each survey here, a few in each test, so that no slow machine runs out of time;
 * `test/survey` sends five hundred through the same rules.
 */
const PEOPLE = [
  [1, 2],
  [3, 4],
  [5, 6],
  [7, 8],
  [9, 10],
];
const ACTS = ['answer', 'answer', 'answer', 'Suivant', 'Suivant', 'Retour', 'reload', 'Envoyer'];

let endpoint: ScriptedEndpoint;
beforeEach(() => {
  cleanDevice();
  endpoint = new ScriptedEndpoint();
});
afterEach(() => {
  endpoint.restore();
});

for (const [preset, load] of Object.entries(PRESETS)) {
  for (const people of PEOPLE) {
    it(`${preset}, saved step by step, is one answer whose revisions rise by one: people ${people}`, async () => {
      const survey = readSurvey((await load()).default, '', refuse);
      for (const person of people) await answeredBy(person, survey);
    });
  }
}

async function answeredBy(person: number, survey: Survey): Promise<void> {
  const sent: Submission[] = [];
  const read = ({ submission }: AvisBeforeSubmitEvent) => {
    sent.push(readSubmission(JSON.parse(JSON.stringify(submission)), '', refuse));
  };
  document.addEventListener('avis-before-submit', read);
  await answerSomehow(survey, dice(person * 7919));
  document.removeEventListener('avis-before-submit', read);
  for (const submission of sent) checkSubmission(submission, survey);
  expect(sent.map(({ rev }) => rev)).to.deep.equal([...sent.keys()]);
  expect(new Set(sent.map(({ id }) => id)).size).to.equal(1);
  expect(sent.map(({ complete }) => complete).lastIndexOf(false)).to.equal(sent.length - 2);
  expect(endpoint.requests.at(-1)?.body).to.deep.equal(sent.at(-1));
}

/** Answers, goes on and back, reloads, until the survey takes the answers. */
async function answerSomehow(survey: Survey, chance: () => number): Promise<void> {
  const one = <T>(things: readonly T[]) => things[Math.floor(chance() * things.length)] as T;
  const attributes = { save: 'step', endpoint: endpoint.url, 'ask-again': 'P0D' };
  let prompt = await SurveyPromptHarness.asking(survey, attributes);
  while (prompt.element.phase === 'asking') {
    const act = one(ACTS);
    if (act === 'answer') {
      if (prompt.controls.length > 0) one(prompt.controls).click();
      await prompt.settle();
      if (prompt.textBox) await prompt.write('Rien à dire');
    } else if (act === 'reload') {
      await locksSettle();
      prompt.element.remove();
      prompt = await SurveyPromptHarness.asking(survey, attributes);
      await locksSettle();
    } else if (prompt.buttons.includes(act)) await prompt.press(act);
  }
  await allSent(prompt);
  prompt.element.remove();
}

/** Waits until the last revision was acknowledged. */
async function allSent({ element }: SurveyPromptHarness): Promise<void> {
  while (element.phase !== 'thanked')
    await new Promise((resolve) => requestAnimationFrame(resolve));
}
