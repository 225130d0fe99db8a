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
    /* A container tells nothing of what is in it: in a row of boxes it would have no width. */
    contain-intrinsic-inline-size: 13em;
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
    /* Not seen: they tell that the colours changed, for the drawing to follow. */
    transition:
      color 1ms,
      outline-color 1ms;
    outline-color: var(--_chart-1);
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
    .chart .drawable:not(.sized) {
      block-size: clamp(18em, 55cqi, 23em);
    }

    .chart .sized .canvas {
      block-size: var(--_height);
    }

    /* Each by its name: a « * » would have a thousand rows styled anew at each turn. */
    .chart .drawable > .plot,
    .chart .drawable > .scroll {
      display: grid;
      grid-area: 1 / 1;
      min-block-size: 0;
    }

    /* As high as the drawing that takes its place, however many rows it has: they are laid out when in sight. */
    .chart .drawable > .scroll {
      block-size: 0;
      min-block-size: 100%;
      content-visibility: auto;
    }

    .chart [data-drawn] .plot {
      visibility: visible;
    }

    .chart [data-drawn] .scroll {
      display: none;
    }
  }

  .caption {
    font-weight: 600;
    line-height: 1.25;
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

  .none {
    color: var(--_muted);
    font-weight: 600;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
    margin-block: calc(-1 * var(--_space));
  }

  .foot {
    display: grid;
    gap: var(--_space);
  }

  .foot > details {
    margin-block-start: min(0px, calc((1.5em - var(--_target)) / 4));
  }

  button {
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  @media print {
    .controls,
    .key {
      display: none;
    }
  }

  /* The table stands for the drawing: nothing to turn, no key to read. */
  @media (forced-colors: active) {
    .turn,
    .key {
      display: none;
    }
  }
`;
