/** Every story is a state that a person can meet: none has anything for axe to say. */
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import * as badge from '../stories/barometer-badge.stories.js';
import * as chart from '../stories/indicator-chart.stories.js';
import * as rating from '../stories/smiley-rating.stories.js';
import * as prompt from '../stories/survey-prompt.stories.js';

interface Story {
  readonly render?: () => TemplateResult;
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string }[];
}

const stories = {
  'smiley-rating': rating,
  'survey-prompt': prompt,
  'barometer-badge': badge,
  'indicator-chart': chart,
};

/** The parts that an element says it has. */
const partsOf = (element: string) =>
  manifest.modules
    .flatMap(({ declarations }) => declarations as readonly Declaration[])
    .filter(({ tagName }) => tagName === element)
    .flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name));

for (const [element, { default: meta, ...states }] of Object.entries(stories)) {
  describe(`the stories of <${element}>`, () => {
    const seen = new Set<string>();

    it('belong to it', () => {
      expect(meta.component).to.equal(element);
    });

    for (const [state, story] of Object.entries(states) as [string, Story][]) {
      it(`${state} is accessible`, async () => {
        const place = await fixture<HTMLElement>(html`<div lang="fr">${story.render?.()}</div>`);
        await story.play?.({ canvasElement: place });
        await atRest(place);
        for (const part of partsIn(place)) seen.add(part);
        await expect(place).to.be.accessible();
      });
    }

    it('show every part that a page may style', () => {
      expect(partsOf(element).filter((part) => !seen.has(part))).to.deep.equal([]);
    });
  });
}

/** The parts of all elements of a story. */
function partsIn(place: HTMLElement): readonly string[] {
  return [...place.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap(({ part }) => [...part]),
  );
}

/** Resolves once nothing fades nor slides any more: what axe is to judge is what stays. */
function atRest(place: HTMLElement): Promise<unknown> {
  const moving = [...place.querySelectorAll('*')].flatMap(
    ({ shadowRoot }) => shadowRoot?.getAnimations() ?? [],
  );
  return Promise.allSettled(moving.map(({ finished }) => finished));
}
