/** The documents that the README shows, through the readers that an endpoint uses. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readIndicatorDocument } from '../../src/indicators/read-indicator.js';
import { readSurvey } from '../../src/survey/survey.js';
import { refuse } from '../../src/validation/readers.js';
import { openTestCollector } from '../collector/harness.js';
import { scratchFolder } from '../collector/scratch-folder.js';
import { codeIn, readReadme, rowsOf, snippetsIn } from './readme.js';

interface Schema {
  readonly $defs: Readonly<Record<string, Schema>>;
  readonly properties: Readonly<Record<string, Schema & { readonly const?: string }>>;
  readonly enum: readonly string[];
}

const readme = readReadme('README.md');
const schema = JSON.parse(readFileSync('src/survey/survey.schema.json', 'utf8')) as Schema;

function document(name: string): string {
  const found = snippetsIn(readme, 'json').find((each) => each.name === name);
  if (!found) throw new Error(`The README has no ${name}.`);
  return found.text;
}

describe('what the README says of documents', () => {
  it('shows a survey that an endpoint takes', () => {
    const { questions } = readSurvey(JSON.parse(document('survey')), '', refuse);
    expect(questions.map(({ type }) => type)).toEqual(['smiley', 'yes-no', 'text']);
  });

  it('shows a set of indicators', () => {
    const set = readIndicatorDocument(JSON.parse(document('indicator')), '', refuse);
    expect(set).toMatchObject({ indicators: [{ id: 'satisfaction', value: 7.3 }] });
  });

  it('shows a submission that the collector takes to that survey', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'mediatheque.json'), document('survey'));
    const { post } = await openTestCollector({ settings: { SURVEYS_DIR: folder } });
    expect((await post(document('submission'))).statusCode).toBe(202);
  });

  it('leads an editor to schemas that the package has', () => {
    const { 'json.schemas': schemas } = JSON.parse(document('settings'));
    for (const { url } of schemas) {
      expect(existsSync(url.replace('./node_modules/avis-citoyen/', '')), url).toBe(true);
    }
  });

  it('lists every type of question, with the keys of its own', () => {
    const shared = ['type', 'notApplicable', 'indicator'];
    const types = Object.entries(schema.$defs).filter(([name]) => name.startsWith('question_'));
    const rows = rowsOf(readme, 'A survey of your own', '`type`');
    expect(rows.map(([type = '', , keys = '']) => [...codeIn(type), ...codeIn(keys)])).toEqual(
      types.map(([, { properties }]) => [
        properties.type?.const,
        ...Object.keys(properties).filter((key) => !shared.includes(key)),
      ]),
    );
  });

  it('names every formula', () => {
    const sentence = readme.prose.split('\n').find((line) => line.startsWith('`indicator` says'));
    const formulas = schema.$defs.recipe?.properties.formula?.enum ?? [];
    expect(formulas).toHaveLength(4);
    expect(codeIn(sentence ?? '')).toEqual(expect.arrayContaining([...formulas]));
  });
});
