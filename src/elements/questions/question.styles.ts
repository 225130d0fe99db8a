import { css } from 'lit';

/** A question and what it offers: lists to tick, numbers and stars in a row, texts. */
export const questionStyles = css`
  .question legend,
  .question .label {
    font-size: 1.25em;
  }

  .question .label {
    display: block;
  }

  .question legend .hint,
  .question .label .hint {
    font-size: 0.7em;
    font-weight: 400;
    white-space: nowrap;
  }

  .question > .hint {
    margin-block-start: var(--_space);
  }

  .list,
  .pair,
  .scale {
    display: grid;
    gap: var(--_space);
    margin-block-start: calc(2 * var(--_space));
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
    border-color: var(--_text);
  }

  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .option:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }

  .option .text {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .list .option:has(:focus-visible),
  .pair .option:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .option :focus-visible {
    outline: none;
  }

  .scale {
    display: flex;
    flex-wrap: wrap;
  }

  .scale .option {
    flex: 1 1 var(--_target);
    flex-direction: column;
    gap: 0;
    justify-content: center;
    min-inline-size: var(--_target);
    max-inline-size: 6em;
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

  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
    justify-content: space-between;
    margin-block-start: var(--_space);
    color: var(--_muted);
    font-size: 0.875em;
  }

  .star {
    inline-size: 1.75em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linejoin: round;
  }

  .star.filled {
    fill: currentColor;
  }

  .other {
    display: grid;
    gap: var(--_space);
    margin-block-start: calc(2 * var(--_space));
  }

  textarea {
    margin-block-start: var(--_space);
  }
`;
