/** What a closed question offers to choose from, type by type. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { AskingMessages, PromptMessages } from '../../messages/messages.js';
import type { AnswerValue } from '../../survey/answers.js';
import {
  answersOf,
  type Question,
  type ScaleQuestion,
  type TextQuestion,
} from '../../survey/question.js';
import type { Text } from '../../validation/document-parts.js';
import type { Localize, Said } from '../localize.js';
import { spoken } from '../spoken.js';
import { type Choice, type Layout, optionList } from './option-list.js';
import { smileyOptions } from './smiley-options.js';

type Words = Localize<AskingMessages & PromptMessages>;

/** Who answers, what so far, and where the answer goes. */
export interface Answering {
  /** The key of the answer, which names the group of what is to be chosen. */
  readonly name: string;
  readonly answer: AnswerValue | undefined;
  /** Told the option that was pressed, also where several may be chosen. */
  readonly choose: (answer: AnswerValue) => void;
}

/** The options of a question, with its answer chosen; « sans objet » stands after them. */
export function questionOptions(
  question: Exclude<Question, TextQuestion>,
  words: Words,
  { name, answer, choose }: Answering,
): TemplateResult {
  const choice = (value: AnswerValue, label: Said): Choice => ({
    label,
    chosen: answer === value,
    choose: () => choose(value),
  });
  const said = (text: Text) => words.pick(text);
  const numbers = () =>
    answersOf(question).map((value) => choice(value, { text: words.number(Number(value)) }));
  const without =
    question.type === 'choices' || question.notApplicable === undefined
      ? []
      : [choice(null, said(question.notApplicable))];
  const radios = (layout: Layout, choices: readonly Choice[]) =>
    optionList(layout, { type: 'radio', name, choices });
  const below = without.length > 0 ? radios('list apart', without) : nothing;

  switch (question.type) {
    case 'smiley': {
      const usual = words.say(`faces${question.levels}`).split(';');
      const labels = question.options?.map(said) ?? usual.map((text) => ({ text: text.trim() }));
      const value = typeof answer === 'number' ? answer : null;
      return html`${smileyOptions({ name, labels, value, choose })} ${below}`;
    }
    case 'stars': {
      const stars = numbers().map((each, index) => ({
        ...each,
        name: words.count('stars', index + 1),
        drawing: star(index < Number(answer ?? 0)),
      }));
      return html`<div class="scale-box">${radios('scale stars', stars)}</div>
        ${below}`;
    }
    case 'scale':
      return html`<div class="scale-box">${radios('scale', numbers())}</div>
        ${endsOf(question, words)} ${below}`;
    case 'yes-no': {
      const between =
        question.partly === undefined ? [] : [choice('partly', said(question.partly))];
      const yes = choice('yes', { text: words.say('yes') });
      const no = choice('no', { text: words.say('no') });
      return radios('pair', [yes, ...between, no, ...without]);
    }
    case 'choice': {
      const options = question.options.map(({ value, label }) => choice(value, said(label)));
      return radios('list', [...options, ...without]);
    }
    case 'choices': {
      const before = Array.isArray(answer) ? answer : [];
      const choices = question.options.map(({ value, label }) => ({
        label: said(label),
        chosen: before.includes(value),
        choose: () => choose(value),
      }));
      return optionList('list', { type: 'checkbox', name, choices });
    }
  }
}

/** What the ends of a scale mean; the numbers stand there again, for rows may wrap. */
function endsOf({ min, max, minLabel, maxLabel }: ScaleQuestion, words: Words): TemplateResult {
  const end = (value: number, label: Text | undefined) =>
    label === undefined
      ? nothing
      : html`<span>${words.number(value)} – ${spoken(words.pick(label))}</span>`;
  return html`<p class="ends" id="ends">${end(min, minLabel)} ${end(max, maxLabel)}</p>`;
}

function star(filled: boolean) {
  const path = 'M16 3.5l3.9 8 8.8 1.2-6.4 6.1 1.6 8.7L16 23.3l-7.9 4.2 1.6-8.7-6.4-6.1 8.8-1.2Z';
  return svg`<svg class=${filled ? 'filled' : ''} viewBox="0 0 32 32" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
}
