import { css } from 'lit';

/** The panel of a prompt: in the page, as a bar in its flow, as a dialog. */
export const surveyPromptStyles = css`
  :host {
    --_slide: 8px;
  }

  [dir='rtl'] {
    --_slide: -8px;
  }

  .panel > * {
    margin-block-start: calc(2 * var(--_space));
  }

  .panel > .actions,
  .panel > .step {
    margin-block-start: calc(3 * var(--_space));
  }

  .panel > :first-child,
  .panel > .status:not(.told),
  .panel > .status:not(.told):first-child + * {
    margin-block-start: 0;
  }

  /* Lines and boxes no longer than a person likes to follow, however wide the page is. */
  .panel > :not(.header) {
    max-inline-size: 42em;
  }

  /* A bar: the words on one side, the buttons on the other, or below where there is little room. */
  .offer {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space)) calc(4 * var(--_space));
    align-items: center;
  }

  .why {
    display: grid;
    flex: 99 1 22em;
    gap: calc(2 * var(--_space));
  }

  .offer > .actions {
    flex: 1 1 auto;
    gap: var(--_space);
    margin: 0;
  }

  /* In a narrow one yes takes a row, and each no half of the next: a basis that is huge, or nothing. */
  .offer > .actions > * {
    flex: 0 0 calc((20em - 100%) * 999);
    min-inline-size: max-content;
    max-inline-size: calc(50% - var(--_space));
    margin: 0;
  }

  .offer > .actions > .main {
    max-inline-size: 100%;
  }

  .banner,
  .dialog,
  dialog {
    border-color: color-mix(in srgb, var(--_border) 25%, transparent);
    box-shadow: 0 0.25em 1.5em rgb(0 0 0 / 14%);
  }

  dialog {
    inline-size: min(100vi - 1em, 36em);
    max-inline-size: none;
    max-block-size: calc(100vb - 1em);
    margin: auto;
    overflow: auto;
    overscroll-behavior: contain;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  .header {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: start;
    justify-content: space-between;
  }

  .title {
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  .offer .title {
    font-size: 1.25em;
  }

  .close {
    flex: none;
    inline-size: var(--_target);
    margin-block: calc(-2 * var(--_space)) calc(-1 * var(--_space));
    margin-inline-end: calc(-2 * var(--_space));
    padding: 0;
  }

  .close svg {
    inline-size: 1em;
    vertical-align: middle;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }

  .words {
    max-inline-size: 65ch;
  }

  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.25em;
    margin-block-start: var(--_space);
    border: 0;
    border-radius: 1em;
    overflow: hidden;
    appearance: none;
    background: color-mix(in srgb, var(--_border) 30%, transparent);
    color: var(--_accent);
  }

  progress::-webkit-progress-bar {
    background: none;
  }

  progress::-webkit-progress-value {
    background: currentColor;
  }

  progress::-moz-progress-bar {
    background: currentColor;
  }

  .summary,
  .missing {
    padding-inline-start: calc(2 * var(--_space));
    border-inline-start: 3px solid var(--_negative);
  }

  .panel > .missing {
    margin-block: 0;
    list-style: none;
  }

  .missing button {
    padding-inline: 0;
    text-align: start;
    font-weight: 400;
  }

  .after {
    display: grid;
    gap: calc(2 * var(--_space));
    justify-items: start;
  }

  .words ::slotted(*) {
    margin-block: 0;
  }

  /* What the town did about earlier answers. */
  .done.words {
    padding-inline-start: calc(2 * var(--_space));
    border-inline-start: 3px solid var(--_accent);
  }

  button.quiet {
    padding-inline: 0;
    text-align: start;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  @media (prefers-reduced-motion: no-preference) {
    /* Two names for one gesture: a step that follows another begins it anew. */
    .odd {
      animation: arrive 160ms ease-out;
    }

    .even {
      animation: follow 160ms ease-out;
    }

    .after {
      animation: appear 160ms ease-out;
    }
  }

  @keyframes arrive {
    from {
      transform: translateX(var(--_slide));
    }
  }

  @keyframes follow {
    from {
      transform: translateX(var(--_slide));
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      block-size: 0.5em;
      forced-color-adjust: none;
      background: Canvas;
      color: Highlight;
    }
  }

  @media print {
    .close,
    progress {
      display: none;
    }
  }
`;
