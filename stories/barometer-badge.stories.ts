import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/barometer-badge.js';
import { AUDIT, COMMITMENTS, RATING, ratedBy } from '../test/support/figures.js';
import { elementIn, untilShown } from './acts.js';

const meta: Meta = {
  title: 'barometer-badge',
  component: 'barometer-badge',
};

export default meta;

const badgeIn = (place: HTMLElement) => elementIn(place, 'barometer-badge');

/** A badge that is there. */
const shows = (render: () => TemplateResult): StoryObj => ({
  render,
  play: async ({ canvasElement }) => untilShown(badgeIn(canvasElement)),
});

const card = (indicator: unknown) =>
  shows(() => html`<barometer-badge variant="card" .indicator=${indicator}></barometer-badge>`);

/** The three variants of one figure, one under the other. */
const variants = (indicator: unknown) =>
  shows(
    () => html`<p><barometer-badge .indicator=${indicator}></barometer-badge></p>
      <barometer-badge variant="card" .indicator=${indicator}></barometer-badge>
      <br />
      <barometer-badge variant="gauge" .indicator=${indicator}></barometer-badge>`,
  );

const measured = (id: string) => COMMITMENTS.indicators.find((each) => each.id === id);
const since = (value: number) => ({
  ...RATING,
  previous: { value, count: 380, interval: [value - 0.3, value + 0.3] },
});

export const Compact = shows(() => html`<barometer-badge .indicator=${RATING}></barometer-badge>`);
export const Card = card(RATING);
export const Gauge = shows(
  () => html`<barometer-badge variant="gauge" .indicator=${RATING}></barometer-badge>`,
);

export const Low = variants({ ...RATING, value: 3.1, interval: [2.8, 3.4] });
export const High = variants({ ...RATING, value: 8.4, interval: [8.2, 8.6] });

/** Fewer days are better. */
export const LowerIsBetter = card({ ...measured('passeport'), v: 1, thresholds: [10, 20] });

/** A difference of two shares, in points, around 0. */
export const Net = variants({
  ...RATING,
  unit: 'points',
  max: undefined,
  value: 35,
  interval: [19, 50],
  thresholds: [0, 50],
  previous: undefined,
});

export const Falling = card(since(8.1));

/** What moved may be chance. */
export const Stable = card(since(7.1));

/** Under a hundred answers. */
export const Fragile = variants(ratedBy(41));

/** Under thirty: nothing of the figure is said. */
export const Insufficient = variants(ratedBy(12));

export const Upcoming = variants({ ...RATING, value: null, status: 'upcoming' });

/** The figure is kept, and said to be old. */
export const Stale = variants({ ...RATING, period: { start: '2020-01-01', end: '2020-12-31' } });

/** Measured by someone, not voted. */
export const Audit = variants({ ...AUDIT, thresholds: [50, 75] });

/** No thresholds are given: no level is. */
export const WithoutLevel = variants({ ...RATING, thresholds: undefined });

/** The figure is written in the page. */
export const FromAttributes = shows(
  () => html`<barometer-badge
    variant="card"
    label="Satisfaction des usagers"
    value="7,4"
    max="10"
    count="212"
    period="2026-Q1"
  ></barometer-badge>`,
);

export const Linked = shows(
  () => html`<p><barometer-badge href="#resultats" .indicator=${RATING}></barometer-badge></p>
    <barometer-badge variant="card" href="#resultats" .indicator=${RATING}></barometer-badge>`,
);

/** The text of another system. */
export const Shields = variants({ schemaVersion: 1, label: 'Disponibilité', message: '99,98 %' });

export const LongWords = variants({
  ...RATING,
  label:
    'Part des demandes d’actes d’état civil traitées dans le délai annoncé par les services de la ville',
  levels: ['Très insuffisant', 'Peut encore mieux faire', 'Bien'],
});

export const English = shows(
  () => html`<div lang="en">
    <p><barometer-badge .indicator=${RATING}></barometer-badge></p>
    <barometer-badge variant="card" .indicator=${RATING}></barometer-badge>
  </div>`,
);

export const German = shows(
  () => html`<div lang="de">
    <p><barometer-badge .indicator=${RATING}></barometer-badge></p>
    <barometer-badge variant="card" .indicator=${ratedBy(41)}></barometer-badge>
  </div>`,
);

/** From right to left. */
export const Arabic = shows(
  () => html`<div lang="ar" dir="rtl">
    <p><barometer-badge .indicator=${RATING}></barometer-badge></p>
    <barometer-badge variant="card" .indicator=${RATING}></barometer-badge>
    <br />
    <barometer-badge variant="gauge" .indicator=${RATING}></barometer-badge>
  </div>`,
);

export const Dark = shows(
  () => html`<div style="color-scheme: dark; background: #17181c; padding: 1rem">
    <p><barometer-badge .indicator=${RATING}></barometer-badge></p>
    <barometer-badge variant="card" .indicator=${RATING}></barometer-badge>
    <br />
    <barometer-badge variant="gauge" .indicator=${RATING}></barometer-badge>
  </div>`,
);

export const Narrow = shows(
  () => html`<div style="inline-size: 14rem">
    <p><barometer-badge .indicator=${RATING}></barometer-badge></p>
    <barometer-badge variant="card" .indicator=${RATING}></barometer-badge>
    <br />
    <barometer-badge variant="gauge" .indicator=${RATING}></barometer-badge>
  </div>`,
);

/** The figure can’t be used: what the page put between the tags stays. */
export const Fallback: StoryObj = {
  render: () =>
    html`<barometer-badge .indicator=${{ v: 1 }}><a href="#resultats">Nos résultats</a></barometer-badge>`,
};
