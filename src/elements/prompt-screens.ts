/** What a prompt shows, screen by screen: the offer, a question, what comes after. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../survey/branching.js';
import type { Text } from '../validation/document-parts.js';
import { isLost } from './delivery-status.js';
import { personalDataNotice } from './personal-data-notice.js';
import { privacyNotice } from './privacy-notice.js';
import type { PromptSession } from './prompt-session.js';
import { labelOf, questionTemplate } from './questions/question.js';
import { spoken } from './spoken.js';

type Part = TemplateResult | typeof nothing;

/** Steps that follow each other slide in, each under the other's name. */
const PACES = ['even', 'odd'];

/** The offer to begin: no is as easy to say as yes. */
export function offerScreen(session: PromptSession, header: Part): TemplateResult {
  const { words } = session;
  return html`<div class="why">${header} ${introduction(session)}</div>
    <div class="actions" part="actions">
      <button class="main" id="start" type="button" part="start" @click=${() => session.start()}>
        ${words.say('start')}
      </button>
      <button class="plain" type="button" part="later" @click=${() => session.dismiss('later')}>
        ${words.say('later')}
      </button>
      <button class="plain" type="button" part="never" @click=${() => session.dismiss('never')}>
        ${words.say('never')}
      </button>
    </div>`;
}

/** The question that the person is at. */
export function questionScreen(session: PromptSession): TemplateResult {
  const { host, words, survey, answers } = session;
  const { view, interview, pointedOut } = answers;
  if (!survey || !view) return html``;
  const { step, steps, index, missing } = view;
  const { given, tried } = interview;
  return html`
    ${tried && missing.length > 1 ? missingList(session, missing) : nothing}
    ${index === 0 && !tried && !session.introduced ? introduction(session) : nothing}
    ${
      steps.length > 1
        ? html`<div class="progress" part="progress">
            <p class="note" id="progress">
              ${words.say('progress', { n: index + 1, total: steps.length })}
            </p>
            <progress aria-hidden="true" max=${steps.length} value=${index + 1}></progress>
          </div>`
        : nothing
    }
    <div class="step ${index === 0 ? '' : PACES[index % 2]}">
      ${questionTemplate({
        survey,
        step,
        given,
        missed: tried && missing.includes(step),
        words,
        notice: () => privacyNotice(host, words, survey.links.privacy),
        choose: (value) => session.choose(step, value),
        write: (key, text) => session.answers.write(key, text),
        finish: (key) => session.tellAnswer(key),
      })}
    </div>
    ${
      pointedOut === undefined
        ? buttons(session, view)
        : personalDataNotice(String(given[pointedOut]), words, {
            edit: () => session.edit(),
            sendAnyway: () => session.advance(),
          })
    }`;
}

/** What the person sees who answered on an earlier visit. */
export function answeredScreen(session: PromptSession): TemplateResult {
  const { words } = session;
  return html`<p>${words.say('alreadyAnswered')}</p>
    ${slotted(session, 'done')} ${answerAgain(session)} ${forgetButton(session)}`;
}

/** What follows an answer: thanks if it counts, what was done about earlier ones, where else to turn. */
export function thanksScreen(session: PromptSession): TemplateResult {
  const { host, survey, words } = session;
  const { complaint, share } = survey?.links ?? {};
  return html`
    ${
      isLost(session.sender)
        ? nothing
        : html`${slotted(session, 'thanks', survey?.thanks)} ${slotted(session, 'done')}`
    }
    ${complaint ? html`<p><a href=${complaint}>${words.say('complain')}</a></p>` : nothing}
    ${share ? html`<p><a href=${share}>${words.say('share')}</a></p>` : nothing}
    ${host.kiosk ? answerAgain(session) : forgetButton(session)}`;
}

/** Why we ask, and how answers are kept. */
function introduction(session: PromptSession): TemplateResult {
  const { host, words, survey } = session;
  return html`${slotted(session, 'intro', survey?.intro)}
    ${host.save === 'step' ? html`<p class="note">${words.say('savedByStep')}</p>` : nothing}`;
}

/** Words of the survey, which the page may give in a slot instead. */
function slotted(
  { host, words }: PromptSession,
  name: 'intro' | 'thanks' | 'done',
  text?: Text,
): Part {
  if (text === undefined && !host.querySelector(`:scope > [slot="${name}"]`)) return nothing;
  const ours = text === undefined ? nothing : spoken(words.pick(text));
  return html`<div class="words ${name}"><slot name=${name}>${ours}</slot></div>`;
}

/** The questions that miss their answers, each with the way to it. */
function missingList(session: PromptSession, missing: readonly Step[]): Part {
  const { words, survey } = session;
  return survey
    ? html`<ul class="missing">
        ${missing.map(
          (step) => html`<li>
            <button class="plain" type="button" @click=${() => session.goTo(step.key)}>
              ${spoken(labelOf({ survey, step, words }, step.question.label))}
            </button>
          </li>`,
        )}
      </ul>`
    : nothing;
}

function buttons(
  session: PromptSession,
  { last, index }: { readonly last: boolean; readonly index: number },
): TemplateResult {
  const { words } = session;
  return html`<div class="actions" part="actions">
    <button class="main" type="button" part=${last ? 'submit' : 'next'}
      @click=${() => session.advance()}>
      ${words.say(last ? 'send' : 'next')}
    </button>
    ${
      index > 0
        ? html`<button class="plain" type="button" part="back" @click=${() => session.back()}>
            ${words.say('back')}
          </button>`
        : nothing
    }
  </div>`;
}

function answerAgain(session: PromptSession): TemplateResult {
  return html`<button class="second" type="button" @click=${() => session.reset('#legend, #start')}>
    ${session.words.say('answerAgain')}
  </button>`;
}

function forgetButton(session: PromptSession): TemplateResult {
  return html`<button class="plain quiet" type="button" @click=${() => session.forget()}>
    ${session.words.say('forget')}
  </button>`;
}
