/** Texts are shown as texts, wherever they come from; an address that could run something is no link. */
import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define/barometer-badge.js';
import '../../src/define/indicator-chart.js';
import '../../src/define/smiley-rating.js';
import { registerMessages, type Words } from '../../src/elements/languages.js';
import * as fr from '../../src/messages/fr.js';
import { cleanDevice } from '../support/clean-device.js';
import { ratedBy } from '../support/figures.js';
import { HOSTILE_TEXTS, HOSTILE_URLS } from '../support/hostile.js';
import { SmileyRatingHarness } from '../support/smiley-rating.harness.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';

const page = globalThis as { hostile?: () => void };
let executed = 0;
beforeEach(() => {
  cleanDevice();
  executed = 0;
  page.hostile = () => {
    executed += 1;
  };
});
afterEach(async () => {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(executed).to.equal(0);
  delete page.hostile;
});

/** A survey that says `text` wherever something can be said, as far as there is room for it. */
function sayingEverywhere(text: string) {
  const short = text.slice(0, 100);
  const face = text.slice(0, 60);
  const said = { label: text, hint: text };
  const options = ['a', 'b'].map((value) => ({ value, label: text, other: value === 'b' }));
  const forEach = { question: 'choices', in: ['a', 'b'] };
  return {
    ...{ v: 1, id: 'hostile', version: '1', title: text, intro: text, thanks: text },
    questions: [
      { ...said, id: 'smiley', type: 'smiley', options: [face, face, face], notApplicable: short },
      { ...said, id: 'stars', type: 'stars', notApplicable: short },
      { ...said, id: 'scale', type: 'scale', minLabel: short, maxLabel: short },
      { ...said, id: 'yes', type: 'yes-no', partly: short },
      { ...said, id: 'choice', type: 'choice', options },
      { ...said, id: 'choices', type: 'choices', options },
      { id: 'repeated', type: 'text', label: `${text}{value}`, required: true, forEach },
      { id: 'last', type: 'text', label: text, required: true },
    ],
  };
}

it('there are three hundred texts and sixty addresses, all different', () => {
  expect(new Set(HOSTILE_TEXTS).size).to.equal(300);
  expect(new Set(HOSTILE_URLS).size).to.equal(60);
});

// Each text is met on eleven screens: a lot of them at a time, so that no slow machine runs out of time.
const LOT = 30;
for (let first = 0; first < HOSTILE_TEXTS.length; first += LOT) {
  const lot = HOSTILE_TEXTS.slice(first, first + LOT);
  it(`a survey that says them everywhere makes no element and runs nothing: from ${first + 1}`, async () => {
    const prompt = await SurveyPromptHarness.asking(sayingEverywhere('x'), { storage: 'none' });
    const harmless = await screensOf(prompt);
    expect(harmless).to.have.length(11);
    for (const text of lot) {
      prompt.element.definition = sayingEverywhere(text);
      prompt.element.reset();
      await prompt.settle();
      expect(prompt.question.startsWith(text.replace(/[ \n\t]+/g, ' ').trim()), text).to.equal(
        true,
      );
      expect(await screensOf(prompt), text).to.deep.equal(harmless);
    }
  });
}

/** What the person meets from the first question to the thanks, as elements with their attributes. */
async function screensOf(prompt: SurveyPromptHarness): Promise<string[]> {
  const screens = [];
  for (let step = 0; step < 8; step += 1) {
    const [first, second] = prompt.controls;
    (prompt.element.shadowRoot?.querySelector('[type=checkbox]') ? second : first)?.click();
    await prompt.settle();
    screens.push(outlineOf(prompt.element));
    prompt.element.next();
    await prompt.settle();
  }
  for (const writing of ['', 'x', 'x']) {
    prompt.element.submit();
    await prompt.settle();
    screens.push(outlineOf(prompt.element));
    if (writing && prompt.textBox) await prompt.write(writing);
  }
  return screens;
}

it('a language that says them everywhere makes no element and runs nothing', async function () {
  this.timeout(60_000);
  const elements = await everyMessage();
  const outlines = async () => {
    for (const element of elements) await element.updateComplete;
    return elements.map(outlineOf);
  };
  registerMessages('xx', messagesSaying('x'));
  const harmless = await outlines();
  expect(harmless.join()).to.include('barometer-badge').and.include('textarea');
  for (const text of HOSTILE_TEXTS) {
    registerMessages('xx', messagesSaying(text));
    expect(await outlines(), text).to.deep.equal(harmless);
  }
});

/** Elements that between them show most of what a language says. */
async function everyMessage(): Promise<readonly LitElement[]> {
  const figure = ratedBy(12);
  const place = await fixture(html`<div lang="xx">
    <smiley-rating survey="un" comment="always"></smiley-rating>
    <smiley-rating survey="deux"></smiley-rating>
    <barometer-badge variant="card" .indicator=${figure}></barometer-badge>
    <indicator-chart view="table" .indicator=${figure}></indicator-chart>
  </div>`);
  const [commented, missed] = [...place.querySelectorAll('smiley-rating')].map(
    (rating) => new SmileyRatingHarness(rating),
  );
  missed?.element.submit();
  await commented?.choose(1);
  await commented?.send();
  await commented?.writeComment('prenom.nom@example.fr');
  await commented?.send();
  const prompts = await Promise.all(
    (['inline', 'banner', 'dialog'] as const).map(async (display) => {
      const prompt = document.createElement('survey-prompt');
      Object.assign(prompt, { definition: sayingEverywhere('x'), display, storage: 'none' });
      prompt.save = 'step';
      place.append(prompt);
      prompt.show();
      await prompt.updateComplete;
      if (display === 'inline') prompt.submit();
      return prompt;
    }),
  );
  return [
    ...prompts,
    ...place.querySelectorAll<LitElement>('smiley-rating, barometer-badge, indicator-chart'),
  ];
}

/** Every message as `text`; lists keep their length. */
function messagesSaying(text: string): Words {
  const said = Object.values(fr).flatMap((messages) =>
    Object.entries(messages).map(([name, message]) => [name, inPlaceOf(message, text)]),
  );
  return Object.fromEntries(said) as Words;
}

function inPlaceOf(message: unknown, text: string): unknown {
  if (typeof message !== 'string') return { other: text };
  const parts = message.split(';').length;
  return parts > 1 ? Array(parts).fill(text.replaceAll(';', ',')).join(';') : text;
}

/** The tags inside an element, with the names of their attributes. */
function outlineOf(element: Element): string {
  const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  return [element, ...inside]
    .map((each) => `${each.localName}[${each.getAttributeNames().sort().join()}]`)
    .join(' ');
}

it('none of the addresses becomes a link', async () => {
  const meta = document.createElement('meta');
  meta.name = 'avis-privacy';
  document.head.append(meta);
  const question = { id: 'text', type: 'text', label: 'x' };
  for (const address of HOSTILE_URLS) {
    meta.content = address;
    const links = { privacy: address, complaint: address, share: address };
    const survey = { v: 1, id: 'x', version: '1', links, questions: [question] };
    const prompt = await SurveyPromptHarness.asking(survey, { storage: 'none' });
    expect(linksIn(prompt.element), address).to.deep.equal([]);
    await prompt.write('x');
    await prompt.send();
    expect(linksIn(prompt.element), address).to.deep.equal([]);
    const badge = await fixture(
      html`<barometer-badge href=${address} value="7"></barometer-badge>`,
    );
    expect(linksIn(badge), address).to.deep.equal([]);
    prompt.element.remove();
    badge.remove();
  }
  meta.remove();
});

function linksIn(element: Element): readonly (string | null)[] {
  const links = [...(element.shadowRoot?.querySelectorAll('a, area, form') ?? [])];
  return links.map((link) => link.getAttribute('href'));
}
