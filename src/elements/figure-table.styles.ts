import { css } from 'lit';

/** Tables of figures, and commitments one under the other: lines and room, no filling. */
export const figureTableStyles = css`
  caption,
  th {
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
  }

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
    padding-block: var(--_space);
    padding-inline: calc(2 * var(--_space)) 0;
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

  .commitments span {
    white-space: nowrap;
  }

  .verdict {
    font-weight: 600;
  }

  @container (inline-size > 36em) {
    .commitments li {
      grid-template: auto auto 1fr / minmax(0, 1fr) 9em 13em;
    }

    .commitments li > * {
      grid-column: 1;
    }

    .commitments li > :nth-child(2) {
      grid-area: 1 / 2 / span 3;
    }

    .commitments li > div {
      grid-area: 1 / 3 / span 3;
    }
  }
`;
