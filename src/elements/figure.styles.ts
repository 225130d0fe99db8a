import { css } from 'lit';

/** What badges and charts share: the words of a figure, and the shapes beside them. */
export const figureStyles = css`
  p {
    margin: 0;
  }

  a {
    color: inherit;
    text-decoration-color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .panel {
    padding: clamp(calc(2 * var(--_space)), 5%, calc(3 * var(--_space)));
    border: 1px solid color-mix(in srgb, var(--_border) 50%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .mark {
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
    overflow: visible;
    fill: currentColor;
  }

  .stroke {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  .marked {
    display: flex;
    gap: var(--_space);
    align-items: baseline;
  }

  .small {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .low,
  .worse {
    color: var(--_negative);
  }

  .middle {
    color: var(--_neutral);
  }

  .high,
  .better {
    color: var(--_positive);
  }

  summary {
    inline-size: fit-content;
    padding-block: max(0px, calc((var(--_target) - 1.5em) / 2));
    cursor: pointer;
  }

  /* The room around what is pressed is not seen: what stands above and below takes it. */
  .panel > details,
  .foot > details {
    margin-block-end: min(0px, calc((1.5em - var(--_target)) / 2));
  }

  details p {
    margin-block-end: var(--_space);
  }

  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
