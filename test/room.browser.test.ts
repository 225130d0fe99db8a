/** Every state of the asking elements, where there is little room for much text. */
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import * as rating from '../stories/smiley-rating.stories.js';
import * as prompt from '../stories/survey-prompt.stories.js';
import { cleanDevice } from './support/clean-device.js';
import { roomFaults } from './support/room.js';

interface Story {
  readonly render?: () => TemplateResult;
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

/** A screen of 1280 px at 400 % leaves 320; large and spaced texts are what the WCAG ask for in 1.4.4 and 1.4.12. */
const ROOMS = {
  'at 320 px': 'inline-size: 320px',
  'in large text': 'inline-size: 640px; font-size: 200%',
  'as one of a row': 'inline-size: 480px; display: flex',
  'with spaced text at 320 px': 'inline-size: 320px',
  'in large spaced text at 320 px': 'inline-size: 320px; font-size: 150%',
};

const spaced = new CSSStyleSheet();
spaced.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`);

beforeEach(cleanDevice);

for (const [tag, { default: _, ...states }] of Object.entries({
  'smiley-rating': rating,
  'survey-prompt': prompt,
})) {
  describe(`<${tag}> has room for its words and its targets`, () => {
    for (const [state, story] of Object.entries(states) as [string, Story][]) {
      it(state, async () => {
        const place = await fixture<HTMLElement>(html`<div lang="fr">${story.render?.()}</div>`);
        await story.play?.({ canvasElement: place });
        const element = place.querySelector<HTMLElement>(tag) as HTMLElement;
        const sheets = element.shadowRoot?.adoptedStyleSheets ?? [];
        const faults: string[] = [];
        for (const [room, style] of Object.entries(ROOMS)) {
          place.style.cssText = style;
          const own = sheets.filter((sheet) => sheet !== spaced);
          if (element.shadowRoot)
            element.shadowRoot.adoptedStyleSheets = room.includes('spaced')
              ? [...own, spaced]
              : own;
          await new Promise((resolve) => requestAnimationFrame(resolve));
          faults.push(...roomFaults(element).map((fault) => `${room}: ${fault}`));
        }
        expect(faults).to.deep.equal([]);
        expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      });
    }
  });
}
