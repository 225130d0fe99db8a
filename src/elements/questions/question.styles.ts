import { css } from 'lit';

/** A question and what it offers: options to tick, numbers and stars in a row, texts. */
export const questionStyles = css`
  /* No grid: in one, WebKit would keep the width of a legend when the page gets narrower. */
  .question > * + * {
    margin-block-start: calc(2 * var(--_space));
  }

  .question > legend,
  .question .label {
    font-size: 1.25em;
  }

  #legend {
    display: block;
  }

  .question > .hint,
  .question > .error {
    margin-block-start: var(--_space);
  }

  .question > legend .hint,
  .question .label .hint {
    font-size: 0.7em;
    white-space: nowrap;
  }

  .list,
  .pair {
    display: grid;
    gap: var(--_space);
  }

  .pair {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
  }

  .option {
    position: relative;
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    min-block-size: var(--_target);
    padding: var(--_space) calc(2 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    line-height: 1.25;
    cursor: pointer;
  }

  .option:hover {
    background: var(--_surface-alt);
  }

  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .option .text {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .option.chosen {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }

  .option:focus-within:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  @supports selector(:has(a)) {
    .option :focus-visible {
      outline: none;
    }
  }

  .scale-box {
    container: scale / inline-size;
  }

  .scale {
    display: grid;
    gap: var(--_space);
    grid-template-columns: repeat(auto-fit, minmax(max(var(--_target), var(--_least, 0px)), 1fr));
    max-inline-size: 36em;
  }

  /* Numbers make a row, else rows of about the same length: none is left alone. */
  @container scale (inline-size < 36em) {
    .of-10 {
      --_least: 17%;
    }

    .of-11 {
      --_least: 14%;
    }
  }

  @container scale (inline-size < 28.75em) {
    .of-7,
    .of-8 {
      --_least: 22%;
    }

    .of-9 {
      --_least: 17%;
    }
  }

  @container scale (inline-size < 19em) {
    .of-6,
    .of-9 {
      --_least: 30%;
    }

    .of-11 {
      --_least: 21%;
    }
  }

  @container scale (inline-size < 15.75em) {
    .of-5 {
      --_least: 30%;
    }
  }

  .stars {
    max-inline-size: 22em;
  }

  /* « Sans objet » stands apart, no wider than its words. */
  .apart {
    justify-items: start;
  }

  .scale .option {
    flex-direction: column;
    gap: 0;
    justify-content: center;
    padding-inline: 0;
    font-variant-numeric: tabular-nums;
  }

  .scale input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
  }

  .scale .chosen {
    background: var(--_accent);
    color: var(--_on-accent);
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }

  .stars .option,
  .stars .chosen {
    border-color: transparent;
    background: none;
    box-shadow: none;
    color: inherit;
  }

  .stars svg {
    inline-size: 2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linejoin: round;
  }

  .stars .filled {
    fill: var(--_accent);
    stroke: var(--_accent);
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .other {
    display: grid;
    gap: var(--_space);
  }

  @media (forced-colors: active) {
    .option.chosen {
      outline: 2px solid Highlight;
    }

    .scale .chosen {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
