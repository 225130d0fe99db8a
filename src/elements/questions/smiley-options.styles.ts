import { css, unsafeCSS } from 'lit';

// An element that is narrower than its faces need shows them as a list, labels beside them.
const STEPS = [14, 16, 18, 20, 22, 24, 28, 32, 36, 40];
const stacked = unsafeCSS(
  STEPS.map(
    (step) => `@container faces (inline-size < ${step}em) {
      .faces[data-fit='${step}'] { flex-direction: column; gap: 0; }
      .faces[data-fit='${step}'] label { flex-direction: row; flex: none; max-inline-size: none; gap: calc(2 * var(--_space)); text-align: start; }
      .faces[data-fit='${step}'] svg { inline-size: 2.25em; }
    }`,
  ).join(''),
);

/** The narrowest width, in em, at which these labels fit under their faces in one row. */
export function fitOf(labels: readonly string[]): number {
  const longest = Math.max(
    ...labels.flatMap((label) => label.split(/[\s-]/).map((word) => word.length)),
  );
  const width = labels.length * (Math.max(3.5, longest * 0.55) + 0.5);
  return STEPS.find((step) => step >= width) ?? 40;
}

/** Faces in a row: at rest outlined and muted, chosen filled and checked. */
export const smileyOptionStyles = css`
  .faces-box {
    container: faces / inline-size;
    margin-block-start: calc(2 * var(--_space));
  }

  .faces {
    display: flex;
    gap: var(--_space);
    align-items: stretch;
  }

  .faces label {
    position: relative;
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    gap: var(--_space);
    align-items: center;
    min-inline-size: var(--_target);
    max-inline-size: 6.5em;
    min-block-size: var(--_target);
    padding: var(--_space) 0;
    border-radius: var(--_radius);
    color: var(--_muted);
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
  }

  .faces input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .faces svg {
    flex: none;
    inline-size: max(3em, var(--_target));
    aspect-ratio: 1;
    border-radius: 50%;
    overflow: visible;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.25;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }

  .faces .check {
    visibility: hidden;
    fill: currentColor;
    stroke: var(--_surface);
  }

  .faces .text {
    font-size: 0.875em;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .faces label:hover {
    color: var(--_text);
  }

  .faces label.negative {
    --_mood: var(--_negative);
  }

  .faces label.neutral {
    --_mood: var(--_neutral);
  }

  .faces label.positive {
    --_mood: var(--_positive);
  }

  .faces input:checked ~ svg {
    color: var(--_mood);
    stroke-width: 3;
  }

  .faces input:checked ~ svg .face {
    fill: color-mix(in srgb, var(--_mood) 14%, transparent);
  }

  .faces input:checked ~ svg .check {
    visibility: visible;
    stroke-width: 1.5;
  }

  .faces input:checked ~ .text {
    color: var(--_text);
    font-weight: 700;
  }

  .faces input:focus-visible {
    outline: none;
  }

  .faces input:focus-visible ~ svg {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .faces input:disabled ~ * {
    opacity: 0.6;
  }

  @media (prefers-reduced-motion: no-preference) {
    .faces input:checked ~ svg {
      animation: settle 160ms ease-out;
    }
  }

  @keyframes settle {
    from {
      transform: scale(0.96);
    }
  }

  @media (forced-colors: active) {
    .faces input:checked ~ svg {
      color: Highlight;
    }
  }

  ${stacked}
`;
