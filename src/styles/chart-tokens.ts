import { css } from 'lit';

/** The colours of series, in turn; the first is the accent, unless the page says otherwise. */
export const chartTokens = css`
  :host {
    --_chart-1: var(--avis-chart-1, var(--_accent));
    --_chart-2: var(--avis-chart-2, #b5541c);
    --_chart-3: var(--avis-chart-3, #5b3fa0);
    --_chart-4: var(--avis-chart-4, #2f7d32);
    --_chart-5: var(--avis-chart-5, #a3195b);
    --_chart-6: var(--avis-chart-6, #1f62c4);
    --_chart-7: var(--avis-chart-7, #7a5600);
    --_chart-8: var(--avis-chart-8, #4d4d57);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_chart-2: var(--avis-chart-2, light-dark(#b5541c, #f2a673));
      --_chart-3: var(--avis-chart-3, light-dark(#5b3fa0, #bda7f5));
      --_chart-4: var(--avis-chart-4, light-dark(#2f7d32, #8fd694));
      --_chart-5: var(--avis-chart-5, light-dark(#a3195b, #f291bf));
      --_chart-6: var(--avis-chart-6, light-dark(#1f62c4, #8fb8ff));
      --_chart-7: var(--avis-chart-7, light-dark(#7a5600, #e8c35a));
      --_chart-8: var(--avis-chart-8, light-dark(#4d4d57, #b9b9c4));
    }
  }
`;
