/** The frame of a prompt: the panel in the page, or the bar and its dialog. */
import { html, nothing, type TemplateResult } from 'lit';
import { deliveryStatus, type Told } from './delivery-status.js';
import { WARNING } from './kiosk-watch.js';
import { answeredScreen, offerScreen, questionScreen, thanksScreen } from './prompt-screens.js';
import type { PromptSession } from './prompt-session.js';
import { isModal } from './prompt-stage.js';
import { spoken } from './spoken.js';

type Part = TemplateResult | typeof nothing;

/** Draws a prompt at any stage: the fallback until the survey is there, nothing until it may appear. */
export function promptTemplate(session: PromptSession): TemplateResult {
  const { host, words, survey, stage } = session;
  if (!survey && !/ended|closed/.test(stage)) return html`<slot></slot>`;
  if (/waiting|wanted|stopped/.test(stage)) return html``;
  const { language, direction } = words;
  const gone = /closed|dismissed/.test(stage);
  const modal = isModal(host.display, stage);
  return html`<div lang=${language} dir=${direction}>
    ${gone ? farewell(session) : panel(session, modal)}
    ${
      host.display === 'dialog'
        ? html`<dialog class="panel" part="panel" aria-label=${nameOf(session)}
            @close=${() => session.closed()}>
            ${modal ? content(session) : nothing}
          </dialog>`
        : nothing
    }
  </div>`;
}

function panel(session: PromptSession, modal: boolean): TemplateResult {
  const offer = modal || /offered|aside/.test(session.stage);
  return html`<section class="panel ${session.host.display} ${offer ? 'offer' : ''}" part="panel"
    aria-label=${nameOf(session)}>
    ${offer ? offerScreen(session, header(session, false)) : content(session)}
  </section>`;
}

/** What is left when it was put away: a place for the focus, and a word for those who can't see. */
function farewell({ words }: PromptSession): TemplateResult {
  return html`<p class="visually-hidden" id="gone" tabindex="-1">${words.say('dismissed')}</p>`;
}

function content(session: PromptSession): TemplateResult {
  const { stage, words, sender } = session;
  return html`${header(session, true)} ${deliveryStatus(sender, words, statusOf(session))}
    ${stage === 'asking' ? questionScreen(session) : after(session)}`;
}

function after(session: PromptSession): TemplateResult {
  const { stage, words } = session;
  return html`<div class="after" part="thanks" id="after" tabindex="-1">
    ${stage === 'answered' ? answeredScreen(session) : nothing}
    ${stage === 'sent' ? thanksScreen(session) : nothing}
    ${stage === 'ended' || stage === 'forgotten' ? html`<p>${words.say(stage)}</p>` : nothing}
  </div>`;
}

/** What the live region says; nothing of its own where it says what happened to the answers. */
function statusOf({ stage, words, answers, kiosk, sender }: PromptSession): Told | undefined {
  if (stage === 'sent') return undefined;
  if (stage === 'asking' && kiosk.warning) {
    const act = html`<button class="second" id="carry-on" type="button"
      @click=${() => kiosk.carryOn()}>
      ${words.say('carryOn')}
    </button>`;
    return { sentence: words.count('idle', WARNING), tone: 'notice', act };
  }
  const { interview, view } = answers;
  const missing = stage === 'asking' && interview.tried ? (view?.missing.length ?? 0) : 0;
  // What goes on unhindered needs no word before the end; what is lost, or may be, does.
  const troubled = /refused|unsent|tooLong/.test(sender.delivery);
  if (stage === 'asking' && missing === 0 && troubled) return undefined;
  const sentence = missing > 1 ? words.count('missingSeveral', missing) : '';
  return { sentence, tone: 'alert summary' };
}

function header(session: PromptSession, closable: boolean): Part {
  const { host, words, survey } = session;
  const inline = host.display === 'inline';
  if (inline && survey?.title === undefined) return nothing;
  const title = words.pick(survey?.title ?? words.say('promptTitle'));
  return html`<div class="header" part="header">
    <div class="title" part="title" role="heading" aria-level=${host.headingLevel}>
      ${spoken(title)}
    </div>
    ${
      closable && !inline
        ? html`<button class="close" type="button" part="close" aria-label=${words.say('close')}
            @click=${() => session.dismiss('close')}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13"></path></svg>
          </button>`
        : nothing
    }
  </div>`;
}

function nameOf({ words, survey }: PromptSession): string {
  return words.pick(survey?.title ?? words.say('promptTitle')).text;
}
