import { css } from 'lit';

/** The panel of a prompt: in the page, as a bar in its flow, as a dialog. */
export const surveyPromptStyles = css`
  .panel {
    color-scheme: inherit;
  }

  .panel:is(.banner, .dialog),
  dialog {
    border-color: transparent;
    box-shadow: 0 0.25em 1.5em rgb(0 0 0 / 16%);
  }

  .header {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: start;
    justify-content: space-between;
  }

  .title {
    max-inline-size: 40ch;
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  .close {
    flex: none;
    inline-size: var(--_target);
    margin: calc(-1 * var(--_space)) calc(-2 * var(--_space)) 0 0;
    padding: 0;
    color: var(--_text);
  }
`;
