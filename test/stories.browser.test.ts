/** Every story is a state that a person can meet: none has anything for axe to say. */
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import * as badge from '../stories/barometer-badge.stories.js';
import * as chart from '../stories/indicator-chart.stories.js';
import * as rating from '../stories/smiley-rating.stories.js';
import * as prompt from '../stories/survey-prompt.stories.js';

interface Story {
  readonly render?: () => TemplateResult;
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const stories = {
  'smiley-rating': rating,
  'survey-prompt': prompt,
  'barometer-badge': badge,
  'indicator-chart': chart,
};

for (const [element, { default: meta, ...states }] of Object.entries(stories)) {
  describe(`the stories of <${element}>`, () => {
    it('belong to it', () => {
      expect(meta.component).to.equal(element);
    });

    for (const [state, story] of Object.entries(states) as [string, Story][]) {
      it(`${state} is accessible`, async () => {
        const place = await fixture<HTMLElement>(html`<div lang="fr">${story.render?.()}</div>`);
        await story.play?.({ canvasElement: place });
        await atRest(place);
        await expect(place).to.be.accessible();
      });
    }
  });
}

/** Resolves once nothing fades nor slides any more: what axe is to judge is what stays. */
function atRest(place: HTMLElement): Promise<unknown> {
  const moving = [...place.querySelectorAll('*')].flatMap(
    ({ shadowRoot }) => shadowRoot?.getAnimations() ?? [],
  );
  return Promise.allSettled(moving.map(({ finished }) => finished));
}
