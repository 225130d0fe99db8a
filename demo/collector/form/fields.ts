/** One question as native form controls: radios and boxes in a fieldset, or a text with its label. */
import { fill } from '../../../src/messages/wording.js';
import type { Answers, AnswerValue } from '../../../src/survey/answers.js';
import type { Step } from '../../../src/survey/branching.js';
import {
  answersOf,
  type ChoiceQuestion,
  type ChoicesQuestion,
  OTHER_LENGTH,
  type TextQuestion,
} from '../../../src/survey/question.js';
import type { Survey } from '../../../src/survey/survey.js';
import { type Html, html } from './html.js';
import { answerLabel, conditionOf, labelOf } from './steps.js';
import { pick, type Said, spoken, type Words } from './words.js';

/** In a form's body, answers stand under their key after this. */
export const PREFIX = 'a.';
/** « Sans objet »: no id can be this. */
export const NOT_APPLICABLE = '-';

/** What a form is drawn from. */
export interface FormState {
  readonly survey: Survey;
  readonly words: Words;
  /** What was answered so far. */
  readonly answers: Answers;
  /** What is wrong, by the key of the answer. */
  readonly faults: ReadonlyMap<string, string>;
}

/** A step being drawn; `field` is the id of its first control. */
export interface Field extends FormState {
  readonly step: Step;
  readonly field: string;
}

/** One question. */
export function fieldOf(given: Field): Html {
  const { question } = given.step;
  return question.type === 'text' ? textField(given, question) : closedField(given);
}

function closedField(given: Field): Html {
  const { step, words, survey, field, answers } = given;
  const { question } = step;
  const several = question.type === 'choices';
  const answer = answers[step.key];
  const choices: Choice[] = answersOf(question).map((value) => ({
    value: String(value),
    label: answerLabel(question, value, words),
    chosen: Array.isArray(answer) ? answer.includes(String(value)) : answer === value,
  }));
  if ('notApplicable' in question && question.notApplicable !== undefined) {
    const label = pick(question.notApplicable, words.language);
    choices.push({ value: NOT_APPLICABLE, label, chosen: answer === null });
  }
  const controls = choices.map(({ value, label, chosen }, index) => {
    const type = several ? 'checkbox' : 'radio';
    const id = index === 0 ? field : `${field}-${index}`;
    return html`<label><input type="${type}" id="${id}" name="${PREFIX + step.key}" value="${value}"${chosen && html` checked`}${!several && mustBe(given)}> ${spoken(label)}</label>`;
  });
  return html`<fieldset${describedBy(given)}>
<legend>${spoken(labelOf(step, survey, words))} ${mark(given)}</legend>
${notes(given)}<div class="options">${controls}</div>
${(question.type === 'choice' || several) && otherField(given, question)}</fieldset>`;
}

interface Choice {
  readonly value: string;
  readonly label: Said;
  readonly chosen: boolean;
}

function otherField(given: Field, question: ChoiceQuestion | ChoicesQuestion): Html | undefined {
  const other = question.options.find((option) => option.other);
  if (!other) return undefined;
  const { words, answers, step, field } = given;
  const key = `${step.key}.other`;
  const label = fill(words.specify, { option: pick(other.label, words.language).text });
  return html`<p><label for="${field}-other">${label}</label>
<input type="text" id="${field}-other" name="${PREFIX + key}" maxlength="${OTHER_LENGTH}" value="${textAt(answers, key)}" aria-describedby="${field}-notice"></p>
${notice(given)}`;
}

function textField(given: Field, question: TextQuestion): Html {
  const { step, words, survey, field, answers } = given;
  return html`<div class="question">
<label for="${field}">${spoken(labelOf(step, survey, words))} ${mark(given)}</label>
${notes(given)}<textarea id="${field}" name="${PREFIX + step.key}" rows="${question.lines}" maxlength="${question.maxLength}"${mustBe(given)}${describedBy(given, 'notice')}>
${textAt(answers, step.key)}</textarea>
${notice(given)}</div>`;
}

/** Beside every free text. */
function notice({ survey, words, field }: Field): Html {
  const { privacy } = survey.links;
  const link = privacy !== undefined && html` <a href="${privacy}">${words.privacyLink}</a>`;
  return html`<p class="note" id="${field}-notice">${words.textNotice}${link}</p>`;
}

/** The condition, the hint and the fault of a question. */
function notes({ step, survey, words, faults, field }: Field): Html {
  const condition = conditionOf(step, survey, words);
  const { hint } = step.question;
  const fault = faults.get(step.key);
  return html`${
    condition !== undefined &&
    html`<p class="note" id="${field}-if">${condition}</p>
`
  }${
    hint !== undefined &&
    html`<p class="note" id="${field}-hint">${spoken(pick(hint, words.language))}</p>
`
  }${
    fault !== undefined &&
    html`<p class="fault" id="${field}-fault">${fault}</p>
`
  }`;
}

function describedBy(
  { step, survey, words, faults, field }: Field,
  ...more: readonly string[]
): Html {
  const parts = [
    conditionOf(step, survey, words) !== undefined && 'if',
    step.question.hint !== undefined && 'hint',
    faults.has(step.key) && 'fault',
    ...more,
  ].filter((part) => part !== false);
  const ids = parts.map((part) => `${field}-${part}`).join(' ');
  const invalid =
    faults.has(step.key) && step.question.type === 'text' && html` aria-invalid="true"`;
  return html`${ids !== '' && html` aria-describedby="${ids}"`}${invalid}`;
}

function mark({ step, words }: Field): Html {
  return html`<small>(${step.question.required ? words.required : words.optional})</small>`;
}

/** A browser may insist only where the question is always asked. */
function mustBe({ step }: Field): Html | undefined {
  const { required, showIf, forEach } = step.question;
  return required && showIf.length === 0 && !forEach ? html` required` : undefined;
}

function textAt(answers: Answers, key: string): string {
  const answer: AnswerValue | undefined = answers[key];
  return typeof answer === 'string' ? answer : '';
}
