/** What a prompt shows, screen by screen: the offer, a question, what comes after. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Text } from '../validation/document-parts.js';
import { personalDataNotice } from './personal-data-notice.js';
import { privacyNotice } from './privacy-notice.js';
import type { Scene } from './prompt-scene.js';
import { labelOf, questionTemplate } from './questions/question.js';
import { spoken } from './spoken.js';

type Part = TemplateResult | typeof nothing;

/** The offer to begin: no is as easy to say as yes. */
export function offerScreen(scene: Scene): TemplateResult {
  const { words, acts } = scene;
  return html`${introduction(scene)}
    <div class="actions" part="actions">
      <button class="main" id="start" type="button" part="start" @click=${acts.start}>
        ${words.say('start')}
      </button>
      <button class="plain" type="button" part="later" @click=${acts.later}>
        ${words.say('later')}
      </button>
      <button class="plain" type="button" part="never" @click=${acts.never}>
        ${words.say('never')}
      </button>
    </div>`;
}

/** The question that the person is at. */
export function questionScreen(scene: Scene): TemplateResult {
  const { host, words, survey, acts, interview, view, pointedOut, warned } = scene;
  const { step, steps, index, missing } = view;
  const { given, tried } = interview;
  const missed = tried && missing.includes(step);
  const notice = () => privacyNotice(host, words, survey.links.privacy);
  return html`
    ${host.display === 'inline' && index === 0 ? introduction(scene) : nothing}
    ${
      warned
        ? html`<button type="button" @click=${acts.carryOn}>${words.say('carryOn')}</button>`
        : nothing
    }
    ${tried && missing.length > 1 ? missingList(scene) : nothing}
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
    ${keyed(step.key, questionTemplate({ survey, step, given, missed, words, notice, ...acts }))}
    ${
      pointedOut === undefined
        ? buttons(scene)
        : personalDataNotice(String(given[pointedOut]), words, acts)
    }`;
}

/** What the person sees who answered on an earlier visit. */
export function answeredScreen(scene: Scene): TemplateResult {
  const { words, acts } = scene;
  return html`<div class="after" part="thanks" id="after" tabindex="-1">
    <p>${words.say('alreadyAnswered')}</p>
    ${slotted(scene, 'done')}
    <div class="actions" part="actions">
      <button type="button" @click=${acts.answerAgain}>${words.say('answerAgain')}</button>
      ${forgetButton(scene)}
    </div>
  </div>`;
}

/** What follows an answer: thanks, what was done about earlier ones, where else to turn. */
export function thanksScreen(scene: Scene): TemplateResult {
  const { host, survey, words, acts } = scene;
  const { complaint, share } = survey.links;
  return html`
    ${slotted(scene, 'thanks', survey.thanks)} ${slotted(scene, 'done')}
    ${complaint ? html`<p><a href=${complaint}>${words.say('complain')}</a></p>` : nothing}
    ${share ? html`<p><a href=${share}>${words.say('share')}</a></p>` : nothing}
    ${
      host.kiosk === undefined
        ? forgetButton(scene)
        : html`<button type="button" @click=${acts.answerAgain}>${words.say('answerAgain')}</button>`
    }`;
}

/** Why we ask, and how answers are kept. */
function introduction(scene: Scene): TemplateResult {
  const { host, words, survey } = scene;
  return html`${slotted(scene, 'intro', survey.intro)}
    ${host.save === 'step' ? html`<p class="note">${words.say('savedByStep')}</p>` : nothing}`;
}

/** Words of the survey, which the page may give in a slot instead. */
function slotted({ host, words }: Scene, name: 'intro' | 'thanks' | 'done', text?: Text): Part {
  const given = host.querySelector(`:scope > [slot="${name}"]`);
  if (text === undefined && !given) return nothing;
  const ours = text === undefined ? nothing : spoken(words.pick(text));
  return html`<div class="text"><slot name=${name}>${ours}</slot></div>`;
}

/** The questions that miss their answers, each with the way to it. */
function missingList({ words, survey, acts, view }: Scene): TemplateResult {
  const label = (step: (typeof view.steps)[number]) =>
    spoken(labelOf({ survey, step, words }, step.question.label));
  return html`<ul class="missing">
    ${view.missing.map(
      (step) => html`<li>
        <button class="plain" type="button" @click=${() => acts.goTo(step.key)}>
          ${label(step)}
        </button>
      </li>`,
    )}
  </ul>`;
}

function buttons({ words, acts, view }: Scene): TemplateResult {
  const { last, index } = view;
  return html`<div class="actions" part="actions">
    <button class="main" type="button" part=${last ? 'submit' : 'next'} @click=${acts.advance}>
      ${words.say(last ? 'send' : 'next')}
    </button>
    ${
      index > 0
        ? html`<button class="plain" type="button" part="back" @click=${acts.back}>
            ${words.say('back')}
          </button>`
        : nothing
    }
  </div>`;
}

function forgetButton({ words, acts }: Scene): TemplateResult {
  return html`<button class="plain quiet" type="button" @click=${acts.forget}>
    ${words.say('forget')}
  </button>`;
}
