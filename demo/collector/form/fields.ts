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
  const { step, words, survey } = given;
  const { question } = step;
  const notes = notesOf(given);
  const withOther = question.type === 'choice' || question.type === 'choices';
  return html`<fieldset${describedBy(notes)}>
<legend>${spoken(labelOf(step, survey, words))} ${mark(given)}</legend>
${notes.map(({ markup }) => markup)}
<div class="options">${choicesOf(given).map((choice, index) => control(given, choice, index))}</div>
${withOther && otherField(given, question)}
</fieldset>`;
}

/** One answer that may be chosen. */
interface Choice {
  readonly value: string;
  readonly label: Said;
  readonly chosen: boolean;
}

function choicesOf({ step, words, answers }: Field): readonly Choice[] {
  const { question, key } = step;
  const answer = answers[key];
  const choices = answersOf(question).map((value) => ({
    value: String(value),
    label: answerLabel(question, value, words),
    chosen: Array.isArray(answer) ? answer.includes(String(value)) : answer === value,
  }));
  if (!('notApplicable' in question) || question.notApplicable === undefined) return choices;
  const label = pick(question.notApplicable, words.language);
  return [...choices, { value: NOT_APPLICABLE, label, chosen: answer === null }];
}

function control(given: Field, { value, label, chosen }: Choice, index: number): Html {
  const { step, field } = given;
  const several = step.question.type === 'choices';
  const id = index === 0 ? field : `${field}-${index}`;
  const state = html`${chosen && html` checked`}${!several && mustBe(given)}`;
  const type = several ? 'checkbox' : 'radio';
  return html`<label><input type="${type}" id="${id}" name="${PREFIX + step.key}" value="${value}"${state}> ${spoken(label)}</label>`;
}

/** The words of an « autre » option, which can't wait for it to be chosen. */
function otherField(given: Field, question: ChoiceQuestion | ChoicesQuestion): Html | undefined {
  const other = question.options.find((option) => option.other);
  if (!other) return undefined;
  const { words, answers, step, field } = given;
  const key = `${step.key}.other`;
  const label = fill(words.specify, { option: pick(other.label, words.language).text });
  const notice = noticeOf(given);
  return html`<p><label for="${field}-other">${label}</label>
<input type="text" id="${field}-other" name="${PREFIX + key}" maxlength="${OTHER_LENGTH}" value="${textAt(answers, key)}"${describedBy([notice])}></p>
${notice.markup}`;
}

function textField(given: Field, question: TextQuestion): Html {
  const { step, words, survey, field, answers, faults } = given;
  const notes = notesOf(given);
  const notice = noticeOf(given);
  const invalid = faults.has(step.key) && html` aria-invalid="true"`;
  return html`<div class="question">
<label for="${field}">${spoken(labelOf(step, survey, words))} ${mark(given)}</label>
${notes.map(({ markup }) => markup)}
<textarea id="${field}" name="${PREFIX + step.key}" rows="${question.lines}" maxlength="${question.maxLength}"${mustBe(given)}${describedBy([...notes, notice])}${invalid}>
${textAt(answers, step.key)}</textarea>
${notice.markup}
</div>`;
}

/** A line beside a control, and the id that the control names it by. */
interface Note {
  readonly id: string;
  readonly markup: Html;
}

/** The condition, the hint and the fault of a question, as far as it has them. */
function notesOf({ step, survey, words, faults, field }: Field): readonly Note[] {
  const { hint } = step.question;
  const parts: readonly [string, string, Html | string | undefined][] = [
    ['if', 'note', conditionOf(step, survey, words)],
    ['hint', 'note', hint === undefined ? undefined : spoken(pick(hint, words.language))],
    ['fault', 'fault', faults.get(step.key)],
  ];
  return parts.flatMap(([part, style, content]) => {
    const id = `${field}-${part}`;
    return content === undefined
      ? []
      : [{ id, markup: html`<p class="${style}" id="${id}">${content}</p>` }];
  });
}

/** What stands beside every free text. */
function noticeOf({ survey, words, field }: Field): Note {
  const { privacy } = survey.links;
  const link = privacy !== undefined && html` <a href="${privacy}">${words.privacyLink}</a>`;
  const id = `${field}-notice`;
  return { id, markup: html`<p class="note" id="${id}">${words.textNotice}${link}</p>` };
}

function describedBy(notes: readonly Note[]): Html | undefined {
  const ids = notes.map(({ id }) => id).join(' ');
  return ids === '' ? undefined : html` aria-describedby="${ids}"`;
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
