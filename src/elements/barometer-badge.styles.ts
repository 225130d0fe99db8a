import { css } from 'lit';

/** A line of a newspaper: the value first, then the words that one needs to believe it. */
export const barometerBadgeStyles = css`
  :host {
    max-inline-size: 22em;
  }

  :host(:not([variant='card'], [variant='gauge'])) {
    display: inline-block;
    max-inline-size: min(20em, 100%);
    vertical-align: middle;
  }

  .panel {
    display: grid;
    gap: var(--_space);
  }

  .label {
    font-weight: 600;
    line-height: 1.25;
  }

  .value {
    font-variant-numeric: tabular-nums;
  }

  .level {
    font-weight: 600;
  }

  .line,
  .figure {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(1.5 * var(--_space));
    align-items: baseline;
  }

  .line {
    padding: calc(0.5 * var(--_space)) calc(1.5 * var(--_space));
    border: 1px solid color-mix(in srgb, var(--_border) 50%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
    white-space: nowrap;
    text-decoration: none;
  }

  /* The label gives way first, down to a few letters; where there is no room for those, it stands above. */
  .line :is(.label, .level) {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .line .label {
    flex: 1 1 5em;
    max-inline-size: max-content;
    font-size: 0.875em;
    font-weight: 400;
  }

  .line .value {
    flex: none;
    font-weight: 600;
  }

  .line .level {
    flex: none;
    max-inline-size: min(9em, 100%);
  }

  /* A link is as high as a finger needs, without taking the room. */
  a.line {
    position: relative;
  }

  a.line::after {
    position: absolute;
    inset: calc((100% - var(--_target)) / 2) 0;
    content: '';
  }

  .panel .value {
    font-size: 1.125em;
    line-height: 1.25;
  }

  .panel .number {
    font-size: 2.25em;
    font-weight: 600;
    letter-spacing: -0.02em;
  }

  .none .number {
    color: var(--_muted);
    font-size: 1em;
    letter-spacing: normal;
  }

  .gauge {
    container-type: inline-size;
    /* A container tells nothing of what is in it: in a row of boxes it would have no width. */
    contain-intrinsic-inline-size: 13em;
    justify-items: center;
    text-align: center;
  }

  .ring {
    inline-size: 100%;
    max-inline-size: 14em;
    color: var(--_accent);
    fill: none;
    stroke: currentColor;
  }

  .ring + .value {
    margin-block-start: -3.25em;
  }

  /* Where the ring is small, the figure stands under it, not across it. */
  @container (inline-size < 13em) {
    .ring + .value {
      margin-block-start: 0;
    }
  }

  .track {
    stroke: var(--_border);
    stroke-width: 3;
  }

  .part {
    stroke-width: 14;
  }

  .gaps {
    stroke: var(--_surface);
    stroke-width: 5;
  }

  .ticks {
    stroke: var(--_text);
    stroke-width: 1.5;
  }

  @media (forced-colors: active) {
    .track,
    .ticks {
      stroke: CanvasText;
    }

    .part {
      stroke: Highlight;
    }

    .gaps {
      stroke: Canvas;
    }
  }
`;
