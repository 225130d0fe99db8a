import { css } from 'lit';

/** What the asking elements share: the panel, its buttons, its texts, its small print. */
export const controls = css`
  .panel {
    padding: calc(3 * var(--_space));
    border: 1px solid color-mix(in srgb, var(--_border) 50%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  .label {
    max-inline-size: 65ch;
    margin: 0;
    padding: 0;
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }

  p {
    max-inline-size: 65ch;
    margin: 0;
  }

  .hint,
  .note {
    color: var(--_muted);
    font-size: 0.875em;
  }

  legend .hint,
  .label .hint {
    font-weight: 400;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    align-items: center;
    margin-block-start: calc(3 * var(--_space));
  }

  button {
    min-block-size: var(--_target);
    padding: var(--_space) calc(3 * var(--_space));
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  button.main {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button.main:hover {
    background: color-mix(in srgb, var(--_accent) 85%, var(--_text));
  }

  button.plain:hover {
    text-decoration-thickness: 2px;
  }

  button.second:hover {
    background: var(--_surface-alt);
  }

  button.second {
    border-color: currentColor;
  }

  button.plain {
    padding-inline: var(--_space);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* Its words, not its edge, stand in line with what is above. */
  .actions > .plain {
    margin-inline: calc(-1 * var(--_space));
  }

  button:disabled {
    opacity: 0.6;
    cursor: default;
  }

  textarea,
  input[type='text'] {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space) calc(2 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }

  textarea {
    resize: vertical;
  }

  a,
  ::slotted(a) {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .error {
    display: flex;
    gap: var(--_space);
    align-items: baseline;
    margin-block-start: calc(2 * var(--_space));
    color: var(--_negative);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .told p {
    display: flex;
    gap: var(--_space);
    align-items: baseline;
    overflow-wrap: anywhere;
  }

  .fine p {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.25;
  }

  .alert p {
    color: var(--_negative);
    font-weight: 600;
  }

  .told .second {
    margin-block-start: calc(2 * var(--_space));
  }

  .error::before,
  .alert p::before,
  .fine p::before {
    content: '!';
    content: '!' / '';
    flex: none;
    inline-size: 1.25em;
    border: 2px solid currentColor;
    border-radius: 50%;
    font-size: 0.875em;
    line-height: 1.1;
    text-align: center;
  }

  .fine p::before {
    content: '✓';
    content: '✓' / '';
    color: var(--_positive);
  }

  .notice {
    padding: calc(2 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_surface-alt);
  }

  .notice .error {
    margin: 0;
    color: inherit;
    font-weight: inherit;
  }

  .notice .actions {
    margin-block-start: calc(2 * var(--_space));
  }

  @media (forced-colors: active) {
    button.main {
      border-width: 3px;
    }

    button.plain {
      border-color: Canvas;
    }
  }

  @media print {
    .actions,
    .after button {
      display: none;
    }
  }
`;
