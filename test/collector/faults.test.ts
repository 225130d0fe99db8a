import { describe, expect, test } from 'vitest';
import { plainPointer, submissionPointer } from '../../demo/collector/faults.js';
import { readSurvey } from '../../src/survey/survey.js';
import { refuse } from '../../src/validation/readers.js';

const survey = readSurvey(
  {
    v: 1,
    id: 's',
    version: '1',
    context: { channel: ['web'] },
    questions: [
      {
        id: 'tried',
        type: 'choices',
        label: 'Par où ?',
        options: [
          { value: 'phone', label: 'Téléphone' },
          { value: 'other', label: 'Autre', other: true },
        ],
      },
      {
        id: 'reached',
        type: 'yes-no',
        label: 'Joint ?',
        forEach: { question: 'tried', in: ['phone'] },
      },
    ],
  },
  '',
  refuse,
);

describe('where a submission is at fault', () => {
  test.each([
    ['', ''],
    ['rev', '/rev'],
    ['stranger', ''],
    ['stranger.answers', ''],
    ['answers', '/answers'],
    ['answers.tried', '/answers/tried'],
    ['answers.tried[0]', '/answers/tried'],
    ['answers.tried.other', '/answers/tried.other'],
    ['answers.reached[phone]', '/answers/reached[phone]'],
    ['answers.reached[stranger]', '/answers/reached'],
    ['answers.stranger', '/answers'],
    ['answers.stranger[phone].other', '/answers'],
    ['answers.', '/answers'],
    ['context.channel', '/context/channel'],
    ['context.stranger', '/context'],
    ['context.constructor', '/context'],
    ['page', '/page'],
  ])('"%s" is told as "%s"', (path, pointer) => {
    expect(submissionPointer(path, survey)).toBe(pointer);
  });

  test('is told without the names of answers while the survey is unknown', () => {
    expect(submissionPointer('answers.tried')).toBe('/answers');
  });
});

test.each([
  ['', ''],
  ['questions[2].label', '/questions/2/label'],
  ['questions[0].options[1].value', '/questions/0/options/1/value'],
  ['title.pt-BR', '/title/pt-BR'],
  ['a/b~c', '/a~1b~0c'],
])('in an administrator’s document, "%s" is told as "%s"', (path, pointer) => {
  expect(plainPointer(path)).toBe(pointer);
});
