import { html, type TemplateResult } from 'lit';
import { warnOnce } from '../browser/warn-once.js';
import type { AskingMessages } from '../messages/messages.js';
import { isSafeUrl } from '../validation/safe-url.js';
import type { Localize } from './localize.js';
import { metaContent } from './shared-attributes.js';

/**
 * What stands beside every free text: no name, no reply, and where to read what becomes of it. The
 * link is the survey's, or the page's slot, or its `<meta name="avis-privacy">`.
 */
export function privacyNotice(
  host: HTMLElement,
  words: Localize<AskingMessages>,
  link: string | undefined = metaContent('avis-privacy'),
): TemplateResult {
  const safe = link !== undefined && isSafeUrl(link);
  if (!safe && !host.querySelector('[slot="privacy"]')) {
    warnOnce(
      'un texte libre est proposé sans lien vers votre page de confidentialité. Ajoutez <meta name="avis-privacy" content="/votre-page">, ou un élément slot="privacy".',
    );
  }
  return html`<p class="note" id="notice">
    ${words.say('textNotice')}
    <slot name="privacy">${safe ? html`<a href=${link}>${words.say('privacyLink')}</a>` : ''}</slot>
  </p>`;
}
