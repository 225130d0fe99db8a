import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/smiley-rating.js';
import { elementIn, endpointThat, press, untilSaid, untilShown } from './acts.js';

const meta: Meta = {
  title: 'smiley-rating',
  component: 'smiley-rating',
};

export default meta;

const alone = (endpoint: string, comment: 'never' | 'low' | 'always' = 'never') =>
  html`<smiley-rating survey="exemple" endpoint=${endpoint} comment=${comment} storage="none">
    <a slot="privacy" href="#confidentialite">Ce que deviennent vos réponses</a>
  </smiley-rating>`;

const ratingIn = (place: HTMLElement) => elementIn(place, 'smiley-rating');

/** Three faces, nothing chosen. */
export const Asking: StoryObj = {
  render: () => html`<smiley-rating></smiley-rating>`,
};

export const FourFaces: StoryObj = {
  render: () => html`<smiley-rating levels="4"></smiley-rating>`,
};

export const FiveFaces: StoryObj = {
  render: () => html`<smiley-rating levels="5" value="4"></smiley-rating>`,
};

export const OwnWords: StoryObj = {
  render: () => html`<smiley-rating
    question="L’attente vous a-t-elle paru acceptable ?"
    hint="Pensez à votre dernier passage."
    options="Trop longue; Correcte; Courte"
  ></smiley-rating>`,
};

/** Labels that need more room than there is: the faces become a list. */
export const Narrow: StoryObj = {
  render: () => html`<div style="inline-size: 18rem">
    <smiley-rating levels="5" options="Très mauvaise; Mauvaise; Ni bonne ni mauvaise; Bonne; Excellente"></smiley-rating>
  </div>`,
};

/** A form control like any other. */
export const InForm: StoryObj = {
  render: () => html`<form>
    <smiley-rating name="accueil" required></smiley-rating>
    <p><button type="reset">Effacer</button></p>
  </form>`,
};

export const Disabled: StoryObj = {
  render: () => html`<smiley-rating value="2" disabled></smiley-rating>`,
};

/** Nothing was chosen, and « Envoyer » was pressed. */
export const Missing: StoryObj = {
  render: () => alone(endpointThat('recorded')),
  play: async ({ canvasElement }) => press(ratingIn(canvasElement), 'Envoyer'),
};

export const Sending: StoryObj = {
  render: () => alone(endpointThat('slow')),
  play: async ({ canvasElement }) => press(ratingIn(canvasElement), 'Très bien', 'Envoyer'),
};

export const Recorded: StoryObj = {
  render: () => alone(endpointThat('recorded')),
  play: async ({ canvasElement }) => {
    const rating = ratingIn(canvasElement);
    await press(rating, 'Très bien', 'Envoyer');
    await untilSaid(rating, /enregistrée/);
  },
};

/** No network: kept on this device. */
export const Kept: StoryObj = {
  render: () =>
    html`<smiley-rating survey="gardee" endpoint=${endpointThat('offline')}></smiley-rating>`,
  play: async ({ canvasElement }) => {
    const rating = ratingIn(canvasElement);
    await press(rating, 'Moyen', 'Envoyer');
    await untilSaid(rating, /gardée sur cet appareil/);
  },
};

/** Neither network nor storage: the page has to stay open. */
export const Unsent: StoryObj = {
  render: () => alone(endpointThat('offline')),
  play: async ({ canvasElement }) => {
    const rating = ratingIn(canvasElement);
    await press(rating, 'Moyen', 'Envoyer');
    await untilSaid(rating, /pas encore envoyée/);
  },
};

export const Refused: StoryObj = {
  render: () => alone(endpointThat('refused')),
  play: async ({ canvasElement }) => {
    const rating = ratingIn(canvasElement);
    await press(rating, 'Moyen', 'Envoyer');
    await untilSaid(rating, /pas été acceptée/);
  },
};

/** The survey was closed meanwhile. */
export const Closed: StoryObj = {
  render: () => alone(endpointThat('closed')),
  play: async ({ canvasElement }) => {
    const rating = ratingIn(canvasElement);
    await press(rating, 'Moyen', 'Envoyer');
    await untilSaid(rating, /terminée/);
  },
};

/** A comment is offered after a low score. */
export const Comment: StoryObj = {
  render: () => alone(endpointThat('recorded'), 'low'),
  play: async ({ canvasElement }) => {
    const rating = ratingIn(canvasElement);
    await press(rating, 'Pas bien', 'Envoyer');
    await untilSaid(rating, /enregistrée/);
  },
};

/** Something personal was seen in the comment. */
export const PersonalData: StoryObj = {
  ...Comment,
  play: async (context) => {
    await Comment.play?.(context);
    const rating = ratingIn(context.canvasElement);
    const box = rating.shadowRoot?.querySelector('textarea');
    if (box) box.value = 'Écrivez-moi à prenom.nom@example.fr';
    await press(rating, 'Envoyer');
    await rating.updateComplete;
  },
};

export const English: StoryObj = {
  render: () => html`<smiley-rating lang="en" levels="5"></smiley-rating>`,
};

/** From right to left: worst first, from the right. */
export const Arabic: StoryObj = {
  render: () => html`<div lang="ar" dir="rtl"><smiley-rating levels="5"></smiley-rating></div>`,
  play: async ({ canvasElement }) => untilShown(ratingIn(canvasElement)),
};

export const Dark: StoryObj = {
  render: () =>
    html`<div style="color-scheme: dark; background: #17181c; padding: 1rem"><smiley-rating value="3"></smiley-rating></div>`,
};

/** The script could not start: what the page put between the tags stays. */
export const Fallback: StoryObj = {
  render: () =>
    html`<smiley-rating levels="7"><a href="#contact">Donner mon avis</a></smiley-rating>`,
};
