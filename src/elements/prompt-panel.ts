/** The frame of a prompt: the panel in the page, or the bar and its dialog. */
import { html, nothing, type TemplateResult } from 'lit';
import { deliveryStatus } from './delivery-status.js';
import { WARNING } from './kiosk-watch.js';
import type { Scene } from './prompt-scene.js';
import { answeredScreen, offerScreen, questionScreen, thanksScreen } from './prompt-screens.js';
import { isModal } from './prompt-stage.js';
import { spoken } from './spoken.js';

/** Draws a prompt that is shown. */
export function promptPanel(scene: Scene): TemplateResult {
  const { host, words, survey, stage, acts } = scene;
  const { language, direction } = words;
  const name = words.pick(survey.title ?? words.say('promptTitle')).text;
  const modal = isModal(host.display, stage);
  return html`<div lang=${language} dir=${direction}>
    <section class="panel ${host.display}" part="panel" aria-label=${name}>
      ${modal ? html`${header(scene)} ${offerScreen(scene)}` : content(scene)}
    </section>
    ${
      host.display === 'dialog'
        ? html`<dialog class="panel" part="panel" aria-label=${name} @close=${acts.escaped}>
            ${modal ? content(scene) : nothing}
          </dialog>`
        : nothing
    }
  </div>`;
}

/** What is left of a prompt that was put away: a place for the focus, and a word for who can't see. */
export function promptGone({ words }: Pick<Scene, 'words'>): TemplateResult {
  return html`<p class="visually-hidden" id="gone" tabindex="-1" lang=${words.language}>
    ${words.say('dismissed')}
  </p>`;
}

function content(scene: Scene): TemplateResult {
  const { stage, words, sender } = scene;
  if (stage === 'offered' || stage === 'aside') {
    return html`${header(scene)} ${offerScreen(scene)}`;
  }
  return html`${header(scene, true)} ${deliveryStatus(sender, words, statusOf(scene))}
    ${stage === 'asking' ? questionScreen(scene) : nothing}
    ${stage === 'answered' ? answeredScreen(scene) : nothing}
    ${
      /sent|ended|forgotten/.test(stage)
        ? html`<div class="after" part="thanks" id="after" tabindex="-1">
            ${stage === 'sent' ? thanksScreen(scene) : nothing}
            ${stage === 'ended' ? html`<p>${words.say('ended')}</p>` : nothing}
          </div>`
        : nothing
    }`;
}

/** What the live region says; nothing where it says what happened to the answers. */
function statusOf({ stage, words, interview, view, warned }: Scene): string | undefined {
  if (stage === 'sent') return undefined;
  if (stage === 'forgotten') return words.say('forgotten');
  if (stage !== 'asking') return '';
  if (warned) return words.count('idle', WARNING);
  const { length } = view.missing;
  return interview.tried && length > 1 ? words.count('missingSeveral', length) : '';
}

function header(
  { host, words, survey, acts }: Scene,
  closable = false,
): TemplateResult | typeof nothing {
  const inline = host.display === 'inline';
  if (inline && survey.title === undefined) return nothing;
  const title = words.pick(survey.title ?? words.say('promptTitle'));
  return html`<div class="header" part="header">
    <div class="title" part="title" role="heading" aria-level=${host.headingLevel}>
      ${spoken(title)}
    </div>
    ${
      closable && !inline
        ? html`<button class="close" type="button" part="close" @click=${acts.close}
            aria-label=${words.say('close')}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13"></path></svg>
          </button>`
        : nothing
    }
  </div>`;
}
