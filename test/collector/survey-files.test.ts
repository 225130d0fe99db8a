import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allSteps } from '../../demo/collector/form/steps.js';
import { definitionOf } from '../../demo/collector/survey-catalogue.js';
import { walk } from '../../src/survey/branching.js';

const FOLDER = 'demo/collector/surveys';
const files = readdirSync(FOLDER);

/** Every object of language tag → text in a document. */
function textsIn(value: unknown): { fr: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value) return [value as { fr: string; en: string }];
  return Object.values(value).flatMap(textsIn);
}

describe('the demonstration’s surveys', () => {
  test('are these five', () => {
    expect(files.sort()).toEqual([
      'accueil.json',
      'etat-civil.json',
      'page-utile.json',
      'passeport.json',
      'services-publics-plus.json',
    ]);
  });

  describe.each(files)('%s', (file) => {
    const document = readFileSync(join(FOLDER, file), 'utf8');
    const { survey } = definitionOf(document);

    test('is read without a fault, under its own name, and is published', () => {
      expect([`${survey.id}.json`, survey.publish]).toEqual([file, true]);
    });

    test('says everything in French and in English', () => {
      const texts = textsIn(JSON.parse(document));
      expect(texts.length).toBeGreaterThan(3);
      for (const text of texts) expect(Object.keys(text)).toEqual(['fr', 'en']);
      for (const question of survey.questions) expect(typeof question.label).toBe('object');
    });

    test('is typeset in French as French is', () => {
      for (const { fr } of textsIn(JSON.parse(document))) {
        expect(fr).not.toMatch(/'| [;:!?»%]|« |[^\u202f\u00a0\s][;!?]/);
      }
    });

    test('adds its first question up to a figure', () => {
      const [first] = survey.questions;
      expect(first && 'indicator' in first && first.indicator?.thresholds).toHaveLength(2);
    });

    test('is shown whole by the form: every step that answers can lead to', () => {
      const known = allSteps(survey).map(({ key }) => key);
      expect(new Set(known).size).toBe(known.length);
      const all = Object.fromEntries(
        survey.questions.map(({ id, ...question }) => [
          id,
          question.type === 'choices' ? question.options.map(({ value }) => value) : 'no',
        ]),
      );
      for (const { key } of walk(survey, all).steps) expect(known).toContain(key);
    });
  });

  test('the passport’s is the JDMA form, to the word, with a target and a name of the town’s own', () => {
    const own = JSON.parse(readFileSync(join(FOLDER, 'passeport.json'), 'utf8'));
    const preset = JSON.parse(readFileSync('src/survey/presets/jdma.json', 'utf8'));
    const [satisfaction] = own.questions;
    expect([own.framework, own.customWording, satisfaction.indicator.target]).toEqual([
      'jdma',
      false,
      8,
    ]);
    delete satisfaction.indicator.target;
    // The figure stands beside those of other procedures, and has to say whose it is.
    satisfaction.indicator.label = preset.questions[0].indicator.label;
    expect(own.questions).toEqual(preset.questions);
  });
});
