import { css } from 'lit';

/** A question and its faces; what follows the sending fades in. */
export const smileyRatingStyles = css`
  .hint {
    margin-block-start: var(--_space);
  }

  .told {
    margin-block-end: calc(2 * var(--_space));
  }

  .after {
    display: grid;
    gap: calc(2 * var(--_space));
  }

  .comment {
    display: grid;
    gap: var(--_space);
    margin-block-start: calc(2 * var(--_space));
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
