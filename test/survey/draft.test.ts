import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/survey/draft.js';
import { readSurvey } from '../../src/survey/survey.js';
import { refuse } from '../../src/validation/readers.js';
import { richSurvey } from '../documents/rich-survey.js';

const survey = readSurvey(richSurvey, '', refuse);
const draft = {
  version: survey.version,
  at: 'contact_reached[phone]',
  tried: false,
  given: {
    satisfaction: null,
    contact_tried: ['phone', 'elsewhere'],
    'contact_tried.other': 'Le fax',
    'contact_reached[phone]': 'partly',
  },
};

describe('a draft', () => {
  it('is read back as it was written', () => {
    expect(readDraft(JSON.parse(JSON.stringify(draft)), survey)).toEqual(draft);
  });

  it('keeps the id and the revision of what was sent step by step', () => {
    const sent = { ...draft, id: '7d4f6a1e-8a36-4a57-9a0f-3a7b1b7a2f10', rev: 2 };
    expect(readDraft(sent, survey)).toEqual(sent);
  });

  it.each([
    ['nothing', undefined],
    ['something else', 'draft'],
    ['another version', { ...draft, version: '2025-1' }],
    ['a stranger’s key', { ...draft, script: 'x' }],
    ['an answer under no key', { ...draft, given: { '': 1 } }],
  ])('that is %s is none', (_what, note) => {
    expect(readDraft(note, survey)).toBeUndefined();
  });

  it.each([
    ['of no question', 'paid', 1],
    ['that is not offered', 'satisfaction', 9],
    ['of another type', 'contact_tried', 'phone'],
    ['that stands beside an exclusive one', 'contact_tried', ['none', 'phone']],
    ['that is too long', 'contact_tried.other', 'x'.repeat(251)],
  ])('leaves out an answer %s', (_what, key, answer) => {
    const given = { satisfaction: 2, [key]: answer };
    const expected = key === 'satisfaction' ? {} : { satisfaction: 2 };
    expect(readDraft({ ...draft, given }, survey)?.given).toEqual(expected);
  });
});
