import { describe, expect, test } from 'vitest';
import { measuredQuestions } from '../../../demo/collector/publishing/measured-questions.js';
import { computeIndicator } from '../../../src/indicators/compute-indicator.js';
import { tallyOf } from '../../../src/indicators/tally.js';
import { readSurvey } from '../../../src/survey/survey.js';
import { refuse } from '../../../src/validation/readers.js';
import { dice } from '../../support/dice.js';
import { engines } from '../engines.js';
import { ADMIN, DAY, openTestCollector, storedAnswers, submission } from '../harness.js';
import { AT_ONCE, erase } from '../publishing-survey.js';

const LATE = 8;

describe.each(engines)('what is published on $name', (engine) => {
  test('is what a recount of the stored answers gives, after each of many changes', async () => {
    const town = await openTestCollector({ engine, settings: { ...AT_ONCE, ADMIN_TOKEN: ADMIN } });
    const { collector, post, get, pass } = town;
    const definition = await collector.surveys.inForce('etat-civil');
    const survey = readSurvey(JSON.parse(definition?.document ?? ''), '', refuse);
    const [measured] = measuredQuestions(survey);
    if (!measured) throw new Error('The survey makes no figure.');
    const { question, recipe } = measured;
    const chance = dice(20_261_125);
    const given: ReturnType<typeof submission>[] = [];

    /** The figure of what is stored, made here from the export's own rows. */
    async function recounted() {
      const today = Date.parse(collector.today());
      const counting = (await storedAnswers(collector)).filter(
        ({ complete, day }) => complete || Date.parse(day) + LATE * DAY <= today,
      );
      const scores = counting.flatMap(({ answers }) => answers.satisfaction ?? []);
      return computeIndicator(question, recipe, tallyOf(scores as number[]));
    }

    for (let turn = 0; turn < 25; turn += 1) {
      const happens = chance();
      const old = given[Math.floor(chance() * given.length)];
      const answers = { satisfaction: 1 + Math.floor(chance() * 3) };
      if (!old || happens < 0.6) {
        const sent = submission({ answers, complete: chance() < 0.8 });
        given.push(sent);
        await post(sent);
      } else if (happens < 0.8) {
        old.rev += 1;
        await post({ ...old, answers, complete: true });
      } else {
        await erase(town, old.id);
        given.splice(given.indexOf(old), 1);
      }
      pass(chance() * 4 * DAY);
      const { value, count, interval, distribution, status } = (
        await get('/surveys/etat-civil/indicators/satisfaction')
      ).json();
      const own = await recounted();
      expect({ turn, value, count, interval, distribution, status }).toEqual({
        turn,
        value: own.value,
        count: own.count,
        interval: own.interval,
        distribution: own.distribution,
        status: own.status,
      });
    }
  }, 60_000);
});
