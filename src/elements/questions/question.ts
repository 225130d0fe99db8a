/** A question of any type: its words, its options or its text, and what is wrong with its answer. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AskingMessages, PromptMessages } from '../../messages/messages.js';
import { fill, unbroken } from '../../messages/wording.js';
import { type Answers, type AnswerValue, answerAt } from '../../survey/answers.js';
import { isOtherChosen, otherKey, type Step } from '../../survey/branching.js';
import { OTHER_LENGTH } from '../../survey/question.js';
import type { Survey } from '../../survey/survey.js';
import type { Text } from '../../validation/document-parts.js';
import type { Localize, Said } from '../localize.js';
import { spoken } from '../spoken.js';
import { questionOptions } from './question-options.js';
import { textField } from './text-field.js';

/** A step, as it is asked now. */
export interface Asked {
  readonly survey: Survey;
  readonly step: Step;
  readonly given: Answers;
  /** Is its answer required, not there, and missed? */
  readonly missed: boolean;
  readonly words: Localize<AskingMessages & PromptMessages>;
  /** What stands beside a free text. */
  readonly notice: () => TemplateResult;
  /** Called with the option that was pressed. */
  readonly choose: (value: AnswerValue) => void;
  /** Called at each key in a text. */
  readonly write: (key: string, text: string) => void;
  /** Called when the person has finished a text. */
  readonly finish: (key: string) => void;
}

/**
 * The question of a step. Its words take the focus when the step appears; not the legend or the label
 * themselves, which in some browsers hand it on, or can't have it yet.
 */
export function questionTemplate(asked: Asked): TemplateResult {
  const { step, given, missed, words } = asked;
  const { question, key } = step;
  // The space belongs to our words: between two elements, some browsers leave it out of the name.
  const legend = html`${spoken(labelOf(asked, question.label))}${
    question.required ? html`<span class="hint"> (${words.say('required')})</span>` : nothing
  }`;
  const below = html`${
    question.hint
      ? html`<p class="hint" part="hint" id="hint">${spoken(labelOf(asked, question.hint))}</p>`
      : nothing
  }
  ${missed ? html`<p class="error" part="error" id="error">${words.say('missing')}</p>` : nothing}`;

  if (question.type === 'text') {
    const { lines, maxLength } = question;
    return html`<div class="question" part="question">
      <div id="legend" tabindex="-1" aria-describedby="progress">
        <label class="label" part="legend" for="text">${legend}</label>
      </div>
      ${below} ${textOf(asked, 'text', { key, lines, maxLength })}
    </div>`;
  }
  const other = otherKey(step);
  return html`<fieldset class="question" part="question" aria-describedby="hint ends error">
    <legend part="legend">
      <span id="legend" tabindex="-1" aria-describedby="progress">${legend}</span>
    </legend>
    ${below} ${questionOptions(question, words, { name: key, answer: answerAt(given, key), choose: asked.choose })}
    ${
      isOtherChosen(step, answerAt(given, key))
        ? html`<div class="other">
            <label for="other">${words.say('specify')}</label>
            ${textOf(asked, 'other', { key: other, lines: 1, maxLength: OTHER_LENGTH })}
          </div>`
        : nothing
    }
  </fieldset>`;
}

/** A text of a question; where it is repeated, `{value}` is what it is repeated for. No inversion breaks. */
export function labelOf(
  { survey, step, words }: Pick<Asked, 'survey' | 'step' | 'words'>,
  text: Text,
): Said {
  const picked = words.pick(text);
  const said = { ...picked, text: unbroken(picked.text) };
  const repeated = survey.questions.find(({ id }) => id === step.question.forEach?.question);
  if (repeated?.type !== 'choice' && repeated?.type !== 'choices') return said;
  const option = repeated.options.find(({ value }) => value === step.each);
  const value = option && words.pick(option.label).text;
  return value ? { ...said, text: fill(said.text, { value }) } : said;
}

function textOf(
  { given, missed, words, notice, write, finish }: Asked,
  id: string,
  { key, lines, maxLength }: { key: string; lines: number; maxLength: number },
): TemplateResult {
  const text = String(answerAt(given, key) ?? '');
  const describedBy = 'hint notice count error';
  return html`${notice()}
    ${textField({
      id,
      lines,
      maxLength,
      text,
      describedBy,
      invalid: missed,
      write: (written) => write(key, written),
      finish: () => finish(key),
    })}
    <p class="note" part="counter" id="count">
      ${words.count('charactersLeft', maxLength - text.length)}
    </p>`;
}
