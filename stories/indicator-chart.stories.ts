import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/indicator-chart.js';
import type { ChartType } from '../src/indicators/panels.js';
import {
  ANSWERS,
  CHANNELS,
  COMMITMENTS,
  daysOfFigures,
  LONG_NAMES,
  OVER_TIME,
  QUALITY,
  RATING,
  ratedBy,
  seriesOf,
} from '../test/support/figures.js';
import { elementIn, press, untilDrawn } from './acts.js';

const meta: Meta = {
  title: 'indicator-chart',
  component: 'indicator-chart',
};

export default meta;

const chartIn = (place: HTMLElement) => elementIn(place, 'indicator-chart');

/** A chart whose drawing is there, where it has one. */
const shows = (render: () => TemplateResult): StoryObj => ({
  render,
  play: async ({ canvasElement }) => untilDrawn(chartIn(canvasElement)),
});

const chart = (type: ChartType, indicator: unknown) =>
  shows(() => html`<indicator-chart type=${type} .indicator=${indicator}></indicator-chart>`);

/** One figure over time: its interval, a target, a gap, a point on few answers. */
export const Line = chart('line', OVER_TIME);

/** Three series, each named at its end. */
export const Lines = chart('line', CHANNELS);

/** More than there is room to name at their ends. */
export const EightLines = chart('line', seriesOf(8));

export const ThousandPoints = chart('line', daysOfFigures(1000));

/** Nothing to compare with. */
export const OnePoint = chart('line', { ...RATING, previous: undefined });

/** Units and directions that share no axis: a panel for each. */
export const LinesOfSeveralUnits = chart('line', {
  ...COMMITMENTS,
  indicators: [CHANNELS, { ...OVER_TIME, id: 'note' }],
});

export const BarsOverTime = chart('bar', OVER_TIME);
export const BarsOfSeries = chart('bar', CHANNELS);

/** Side by side, with the year before. */
export const BarsSideBySide = chart('bar', QUALITY);
export const BarsOfSeveralUnits = chart('bar', COMMITMENTS);

export const Distribution = chart('distribution', ANSWERS);

/** The parts of few answers are hatched. */
export const DistributionOfFew = chart('distribution', {
  ...ANSWERS,
  count: 48,
  distribution: ANSWERS.distribution?.map((each, index) => ({
    ...each,
    count: [5, 12, 31][index] ?? 0,
  })),
});

export const Radar = chart('radar', QUALITY);

/** Each spoke on the scale of its own unit. */
export const RadarOfSeveralUnits = chart('radar', COMMITMENTS);

export const Commitments = chart('commitments', COMMITMENTS);

export const Table: StoryObj = {
  render: () => html`<indicator-chart view="table" .indicator=${OVER_TIME}></indicator-chart>`,
};

/** The table was asked for. */
export const TurnedToTable: StoryObj = {
  ...Lines,
  play: async ({ canvasElement }) => press(chartIn(canvasElement), 'Voir le tableau'),
};

export const Downloads = shows(
  () => html`<indicator-chart downloads="csv png" .indicator=${CHANNELS}></indicator-chart>`,
);

/** The page has words and ends of its own. */
export const OwnWords = shows(
  () => html`<indicator-chart
    heading="Ce que vous en dites"
    heading-level="3"
    summary="La satisfaction monte depuis un an."
    min="0"
    max="10"
    target="7"
    .indicator=${OVER_TIME}
  ></indicator-chart>`,
);

/** The figures are those of a table of the page. */
export const FromTable = shows(
  () => html`<indicator-chart>
    <table>
      <caption>Demandes traitées dans le délai</caption>
      <tr><th>Période</th><th>État civil</th><th>Urbanisme</th></tr>
      <tr><th>2023</th><td>82 %</td><td>61 %</td></tr>
      <tr><th>2024</th><td>85 %</td><td>66 %</td></tr>
      <tr><th>2025</th><td>91 %</td><td>64 %</td></tr>
    </table>
  </indicator-chart>`,
);

/** The figures are those of a file that a spreadsheet wrote. */
export const FromCsv = shows(() => {
  const file = 'Trimestre;Attente au guichet (minutes)\nT1 2025;14\nT2 2025;12\nT3 2025;9,5\n';
  const address = URL.createObjectURL(new Blob([file], { type: 'text/csv' }));
  return html`<indicator-chart src=${address}></indicator-chart>`;
});

/** A year with few answers in the middle of others. */
export const Fragile = chart('bar', {
  ...CHANNELS,
  series: CHANNELS.series?.slice(0, 1).map((each) => ({
    ...each,
    points: each.points.map((point, index) => (index === 1 ? { ...point, count: 42 } : point)),
  })),
});

export const Insufficient = chart('line', ratedBy(12));
export const Upcoming = chart('line', { ...RATING, value: null, status: 'upcoming' });
export const Stale = chart('line', {
  ...RATING,
  period: { start: '2020-01-01', end: '2020-12-31' },
  previous: { ...RATING.previous, period: { start: '2019-01-01', end: '2019-12-31' } },
});

export const LongNames = chart('bar', LONG_NAMES);
export const LongNamesOnRadar = chart('radar', LONG_NAMES);

export const English = shows(
  () => html`<indicator-chart lang="en" downloads="csv" .indicator=${OVER_TIME}></indicator-chart>`,
);
export const German = shows(
  () =>
    html`<indicator-chart lang="de" downloads="csv png" .indicator=${CHANNELS}></indicator-chart>`,
);

/** From right to left: time too. */
export const Arabic = shows(
  () => html`<div lang="ar" dir="rtl">
    <indicator-chart downloads="csv png" .indicator=${OVER_TIME}></indicator-chart>
  </div>`,
);
export const ArabicBars = shows(
  () => html`<div lang="ar" dir="rtl">
    <indicator-chart type="bar" .indicator=${QUALITY}></indicator-chart>
  </div>`,
);

export const Dark = shows(
  () => html`<div style="color-scheme: dark; background: #17181c; padding: 1rem">
    <indicator-chart .indicator=${CHANNELS}></indicator-chart>
  </div>`,
);

export const Narrow = shows(
  () => html`<div style="inline-size: 18rem">
    <indicator-chart downloads="csv png" .indicator=${CHANNELS}></indicator-chart>
  </div>`,
);

/** The figures can’t be used: what the page put between the tags stays. */
export const Fallback: StoryObj = {
  render: () =>
    html`<indicator-chart .indicator=${{ v: 1 }}><a href="#resultats">Nos résultats</a></indicator-chart>`,
};
