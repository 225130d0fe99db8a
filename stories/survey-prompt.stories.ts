/** Every state of a prompt. Longer than most files here because each state that a person could name has a story. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { notesIn } from '../src/browser/notes.js';
import '../src/define/survey-prompt.js';
import type { AvisBeforeSubmitEvent } from '../src/elements/events.js';
import { remember } from '../src/survey/prompt-memory.js';
import { elementIn, endpointThat, press, untilSaid, untilShown, write } from './acts.js';
import { everyType, threeRequired, withQuestions } from './surveys.js';

const meta: Meta = {
  title: 'survey-prompt',
  component: 'survey-prompt',
};

export default meta;

const promptIn = (place: HTMLElement) => elementIn(place, 'survey-prompt');

/** A prompt in the page that asks some of the questions, and keeps nothing. */
const asking = (...questions: readonly string[]) =>
  html`<survey-prompt storage="none" .definition=${withQuestions(...questions)}></survey-prompt>`;

/** One question whose answer goes to that endpoint. */
const sending = (endpoint: string) =>
  html`<survey-prompt storage="none" endpoint=${endpoint}
    .definition=${withQuestions('found')}></survey-prompt>`;

/** Answers and sends, in a bar or a dialog once it has begun, then waits for the words that say what happened. */
const sent =
  (words: RegExp, ...first: readonly string[]) =>
  async ({ canvasElement }: { readonly canvasElement: HTMLElement }) => {
    const prompt = promptIn(canvasElement);
    await press(prompt, ...first, 'Oui', 'Envoyer');
    await untilSaid(prompt, words);
  };

/** The first of several questions, in the page. */
export const Asking: StoryObj = {
  render: () => html`<survey-prompt storage="none" .definition=${everyType}></survey-prompt>`,
};

/** Further on: the way back appears. */
export const Progress: StoryObj = {
  ...Asking,
  play: async ({ canvasElement }) =>
    press(promptIn(canvasElement), 'Très bien', 'Suivant', '4', 'Suivant'),
};

export const Smileys: StoryObj = { render: () => asking('visit') };
export const FiveSmileys: StoryObj = { render: () => asking('help') };
export const Stars: StoryObj = {
  render: () => asking('stars'),
  play: async ({ canvasElement }) => press(promptIn(canvasElement), '4'),
};
export const Scale: StoryObj = {
  render: () => asking('clear'),
  play: async ({ canvasElement }) => press(promptIn(canvasElement), '4'),
};
export const ZeroToTen: StoryObj = { render: () => asking('recommend') };
export const YesNo: StoryObj = {
  render: () => asking('found'),
  play: async ({ canvasElement }) => press(promptIn(canvasElement), 'En partie'),
};
export const Choice: StoryObj = { render: () => asking('desk') };

/** « Autre » opens a text. */
export const OtherChoice: StoryObj = {
  ...Choice,
  play: async ({ canvasElement }) => press(promptIn(canvasElement), 'Un autre'),
};

export const Choices: StoryObj = {
  render: () => asking('channels'),
  play: async ({ canvasElement }) => press(promptIn(canvasElement), 'Au guichet', 'Par téléphone'),
};

export const Text: StoryObj = { render: () => asking('more') };

/** Something personal was seen in a text that is about to be sent. */
export const PersonalData: StoryObj = {
  ...Text,
  play: async ({ canvasElement }) => {
    const prompt = promptIn(canvasElement);
    await write(prompt, 'Vous pouvez me joindre au 06 39 98 01 23.');
    await press(prompt, 'Envoyer');
  },
};

/** One required answer is missing. */
export const Missing: StoryObj = {
  render: () => asking('visit'),
  play: async ({ canvasElement }) => press(promptIn(canvasElement), 'Envoyer'),
};

/** Several are: each is named above, with the way to it. */
export const MissingSeveral: StoryObj = {
  render: () => html`<survey-prompt storage="none" .definition=${threeRequired}></survey-prompt>`,
  play: async ({ canvasElement }) =>
    press(promptIn(canvasElement), 'Suivant', 'Suivant', 'Envoyer'),
};

/** Answers leave at each step, and the person is told so. */
export const SavedByStep: StoryObj = {
  render: () =>
    html`<survey-prompt save="step" storage="none" endpoint=${endpointThat('recorded')}
      .definition=${everyType}></survey-prompt>`,
};

export const Sending: StoryObj = {
  render: () => sending(endpointThat('slow')),
  play: sent(/Envoi/),
};

/** With what the town did about earlier answers. */
export const Recorded: StoryObj = {
  render: () => html`<survey-prompt storage="none" endpoint=${endpointThat('recorded')}
    .definition=${withQuestions('found')}>
    <p slot="done">Vous avez dit : « trop d’attente le samedi ». Un deuxième guichet ouvre le samedi.</p>
  </survey-prompt>`,
  play: sent(/enregistrée/),
};

/** With the way to hand the survey on. */
export const Shared: StoryObj = {
  render: () => {
    const definition = { ...withQuestions('found'), links: { share: '#partage' } };
    return html`<survey-prompt storage="none" endpoint=${endpointThat('recorded')}
      .definition=${definition}></survey-prompt>`;
  },
  play: sent(/enregistrée/),
};

/** No network: kept on this device. */
export const Kept: StoryObj = {
  render: () => {
    const definition = { ...withQuestions('found'), id: 'gardee' };
    notesIn(() => localStorage).remove(definition.id);
    return html`<survey-prompt endpoint=${endpointThat('offline')}
      .definition=${definition}></survey-prompt>`;
  },
  play: sent(/gardée sur cet appareil/),
};

/** Neither network nor storage. */
export const Unsent: StoryObj = {
  render: () => sending(endpointThat('offline')),
  play: sent(/pas encore envoyée/),
};

export const Refused: StoryObj = {
  render: () => sending(endpointThat('refused')),
  play: sent(/pas été acceptée/),
};

/** More than an endpoint takes: nothing left, and the texts can still be shortened. */
export const TooLong: StoryObj = {
  render: () => {
    const lengthen = (event: AvisBeforeSubmitEvent) => {
      event.submission = { ...event.submission, answers: { more: 'Très long. '.repeat(2000) } };
    };
    return html`<survey-prompt storage="none" endpoint=${endpointThat('recorded')}
      .definition=${withQuestions('more')} @avis-before-submit=${lengthen}></survey-prompt>`;
  },
  play: async ({ canvasElement }) => {
    const prompt = promptIn(canvasElement);
    await write(prompt, 'Très long.');
    await press(prompt, 'Envoyer');
    await untilSaid(prompt, /trop longue/);
  },
};

/** The survey was closed while the person answered. */
export const ClosedMeanwhile: StoryObj = {
  render: () => sending(endpointThat('closed')),
  play: sent(/terminée/),
};

/** The survey is over. */
export const Ended: StoryObj = {
  render: () =>
    html`<survey-prompt dates="/2020-12-31" storage="none" .definition=${everyType}></survey-prompt>`,
};

/** The person answered on an earlier visit. */
export const AnsweredBefore: StoryObj = {
  render: () => {
    const definition = { ...withQuestions('found'), id: 'deja-repondu' };
    remember(
      notesIn(() => localStorage),
      definition,
      'answered',
    );
    return html`<survey-prompt .definition=${definition}></survey-prompt>`;
  },
};

/** What this device kept was erased; what was sent can't be. */
export const Forgotten: StoryObj = {
  render: () => sending(endpointThat('recorded')),
  play: async ({ canvasElement }) => {
    const prompt = promptIn(canvasElement);
    await press(prompt, 'Oui', 'Envoyer');
    await untilSaid(prompt, /enregistrée/);
    await press(prompt, 'Effacer ce que cet appareil garde de mes avis');
  },
};

/** A question that is asked again for each thing chosen before. */
export const Repeated: StoryObj = {
  render: () => html`<survey-prompt preset="jdma" storage="none"></survey-prompt>`,
  play: async ({ canvasElement }) => {
    const prompt = promptIn(canvasElement);
    await untilShown(prompt);
    await press(prompt, 'Très bien', 'Suivant', '4', 'Suivant');
    await press(prompt, 'Par téléphone avec l’administration', 'Suivant', 'Oui', 'Suivant');
  },
};

export const Banner: StoryObj = {
  render: () =>
    html`<survey-prompt display="banner" storage="none" .definition=${everyType}></survey-prompt>`,
};

export const BannerAsking: StoryObj = {
  ...Banner,
  play: async ({ canvasElement }) => press(promptIn(canvasElement), 'Commencer'),
};

export const BannerThanks: StoryObj = {
  render:
    () => html`<survey-prompt display="banner" storage="none" endpoint=${endpointThat('recorded')}
    .definition=${withQuestions('found')}></survey-prompt>`,
  play: sent(/enregistrée/, 'Commencer'),
};

export const DialogOffered: StoryObj = {
  render: () =>
    html`<survey-prompt display="dialog" storage="none" .definition=${everyType}></survey-prompt>`,
};

export const DialogOpen: StoryObj = {
  ...DialogOffered,
  play: async ({ canvasElement }) => press(promptIn(canvasElement), 'Commencer'),
};

export const DialogThanks: StoryObj = {
  render:
    () => html`<survey-prompt display="dialog" storage="none" endpoint=${endpointThat('recorded')}
    .definition=${withQuestions('found')}></survey-prompt>`,
  play: sent(/enregistrée/, 'Commencer'),
};

/** A tablet at a counter, about to forget the person who walked away. */
export const KioskWarning: StoryObj = {
  render: () => html`<survey-prompt kiosk="21" .definition=${everyType}></survey-prompt>`,
  play: async ({ canvasElement }) => {
    const prompt = promptIn(canvasElement);
    await press(prompt, 'Moyen');
    await untilSaid(prompt, /toujours là/);
  },
};

/** The same tablet, ready for the next person: « Donner un autre avis ». */
export const KioskThanks: StoryObj = {
  render: () => html`<survey-prompt kiosk="60" storage="none" endpoint=${endpointThat('recorded')}
    .definition=${withQuestions('found')}></survey-prompt>`,
  play: sent(/enregistrée/),
};

export const English: StoryObj = {
  render: () => html`<survey-prompt lang="en" preset="jdma" storage="none"></survey-prompt>`,
};

/** From right to left; the questions themselves are in French. */
export const Arabic: StoryObj = {
  render: () => html`<div lang="ar" dir="rtl">
    <survey-prompt preset="jdma" storage="none"></survey-prompt>
  </div>`,
  play: async ({ canvasElement }) => {
    const prompt = promptIn(canvasElement);
    await untilShown(prompt);
    await press(prompt, 'التالي');
  },
};

/** Long words. */
export const German: StoryObj = {
  render: () =>
    html`<survey-prompt lang="de" display="banner" preset="jdma" storage="none"></survey-prompt>`,
  play: async ({ canvasElement }) => untilShown(promptIn(canvasElement)),
};

export const Dark: StoryObj = {
  render: () => html`<div style="color-scheme: dark">${asking('visit', 'clear')}</div>`,
};

export const Narrow: StoryObj = {
  render: () => html`<div style="inline-size: 18rem">${asking('help', 'recommend')}</div>`,
};

/** The survey can't be used: what the page put between the tags stays. */
export const Fallback: StoryObj = {
  render: () =>
    html`<survey-prompt .definition=${{ v: 1 }}><a href="#contact">Donner mon avis</a></survey-prompt>`,
};
