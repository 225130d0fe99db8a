import { css } from 'lit';

/** A question and its faces; what follows the sending fades in. */
export const smileyRatingStyles = css`
  .hint {
    margin-block-start: var(--_space);
  }

  .comment {
    display: grid;
    gap: var(--_space);
    margin-block-start: calc(3 * var(--_space));
  }

  .after ::slotted([slot='thanks']) {
    margin-block: calc(2 * var(--_space)) 0;
  }

  @media (prefers-reduced-motion: no-preference) {
    .after {
      animation: appear 160ms ease-out;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
