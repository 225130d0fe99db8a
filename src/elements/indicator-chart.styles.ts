import { css, unsafeCSS } from 'lit';

const series = unsafeCSS(
  [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `.series-${n}{color:var(--_chart-${n})}`).join(''),
);

/**
 * Ink first. A drawing and its table take turns in one box, as high from the start as it will be, so
 * that nothing moves when the drawing comes; a table that was asked for takes the room that it needs.
 */
export const indicatorChartStyles = css`
  figure {
    display: grid;
    gap: calc(2 * var(--_space));
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    container-type: inline-size;
  }

  .heading {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }

  .heading,
  .summary {
    max-inline-size: 65ch;
  }

  .stage {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }

  .plot {
    display: none;
    grid-template: auto minmax(0, 1fr) auto 1.5em / minmax(0, 1fr);
    gap: var(--_space);
    visibility: hidden;
    /* Not seen: it tells that the colours changed, for the drawing to follow. */
    transition: color 1ms;
    color: var(--_text);
  }

  .scroll {
    overflow: auto;
  }

  .canvas {
    position: relative;
    grid-row: 2;
  }

  .readout {
    overflow: hidden;
    grid-row: 4;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @media screen and (forced-colors: none) {
    .chart .drawable {
      block-size: var(--_height, clamp(18em, 55cqi, 23em));
    }

    .chart .drawable > * {
      display: grid;
      grid-area: 1 / 1;
      min-block-size: 0;
    }

    .chart [data-drawn] .plot {
      visibility: visible;
    }

    .chart [data-drawn] .scroll {
      display: none;
    }
  }

  .caption,
  caption,
  th {
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
  }

  .legend {
    display: flex;
    grid-row: 3;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [hidden] {
    display: none;
  }

  .swatch {
    inline-size: 1.875em;
    block-size: 0.625em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }

  .plain {
    fill: currentColor;
  }

  ${series}

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: var(--_space);
  }

  th,
  td {
    padding: var(--_space) 0 var(--_space) calc(2 * var(--_space));
    border-block-end: 1px solid color-mix(in srgb, var(--_border) 40%, transparent);
    vertical-align: baseline;
  }

  thead th {
    border-block-end-color: var(--_border);
    vertical-align: bottom;
  }

  th:first-child {
    padding-inline-start: 0;
  }

  tbody th {
    font-weight: 400;
  }

  td,
  th:not(:first-child) {
    text-align: end;
  }

  .none {
    color: var(--_muted);
    font-weight: 600;
  }

  .commitments {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .commitments li {
    display: grid;
    gap: 0 calc(4 * var(--_space));
    align-items: baseline;
    padding-block: calc(2 * var(--_space));
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 40%, transparent);
  }

  strong {
    font-weight: 600;
  }

  .commitments strong {
    font-size: 1.25em;
  }

  .verdict {
    font-weight: 600;
  }

  @container (inline-size > 36em) {
    .commitments li {
      grid-template-columns: minmax(0, 1fr) 9em 13em;
    }

    .commitments li > :nth-child(n + 4) {
      grid-column: 1;
    }

    .commitments div {
      grid-row: 1 / span 3;
      grid-column: 3;
    }
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
  }

  button {
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  @media print {
    .controls {
      display: none;
    }
  }
`;
