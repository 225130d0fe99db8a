import { css } from 'lit';

/**
 * Every public custom property with its default. Inside an element the same names with `--_` are used,
 * so that a town's value, ours for light and ours for dark meet in one place. Browsers without
 * `light-dark()` get the light colours.
 */
export const tokens = css`
  :host {
    --_accent: var(--avis-accent, #0f5c66);
    --_on-accent: var(--avis-on-accent, #ffffff);
    --_surface: var(--avis-surface, #ffffff);
    --_surface-alt: #f5f4f1;
    --_text: var(--avis-text, #1c1b1f);
    --_muted: var(--avis-muted, #5a5860);
    --_border: var(--avis-border, #85838c);
    --_focus: var(--avis-focus, #0a4bd6);
    --_negative: var(--avis-negative, #a8241b);
    --_neutral: var(--avis-neutral, #7a5600);
    --_positive: var(--avis-positive, #1a6b3a);
    --_radius: var(--avis-radius, 0.5em);
    --_space: var(--avis-space, 0.5em);
    --_target: var(--avis-target, 44px);
    --_font: var(--avis-font, inherit);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--avis-accent, light-dark(#0f5c66, #6fd0d6));
      --_on-accent: var(--avis-on-accent, light-dark(#ffffff, #17181c));
      --_surface: var(--avis-surface, light-dark(#ffffff, #17181c));
      --_surface-alt: light-dark(#f5f4f1, #212329);
      --_text: var(--avis-text, light-dark(#1c1b1f, #ecebef));
      --_muted: var(--avis-muted, light-dark(#5a5860, #b3b1ba));
      --_border: var(--avis-border, light-dark(#85838c, #7d7b85));
      --_focus: var(--avis-focus, light-dark(#0a4bd6, #9db8ff));
      --_negative: var(--avis-negative, light-dark(#a8241b, #ff9a8f));
      --_neutral: var(--avis-neutral, light-dark(#7a5600, #e8c35a));
      --_positive: var(--avis-positive, light-dark(#1a6b3a, #7fd69b));
    }
  }
`;
