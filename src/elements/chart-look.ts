import type { Look } from '../indicators/chart-config.js';

/** What a chart takes from the page, besides its colours. */
export type Setting = Pick<Look, 'language' | 'isRtl' | 'target' | 'min' | 'max'>;

/**
 * The look of a chart as CSS has it at `place`, for a canvas to take: light or dark, in the tokens of the
 * page. Colours are read from a probe, for a custom property is text until something is painted in it.
 */
export function lookAt(place: HTMLElement, setting: Setting): Look {
  const probe = place.appendChild(document.createElement('i'));
  const colour = (value: string) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const { fontFamily, fontSize } = getComputedStyle(place);
  const look = {
    ...setting,
    font: { family: fontFamily, size: Number.parseFloat(fontSize) * 0.875 },
    text: colour('var(--_text)'),
    muted: colour('var(--_muted)'),
    border: colour('var(--_border)'),
    grid: colour('color-mix(in srgb, var(--_border) 30%, var(--_surface))'),
    surface: colour('var(--_surface)'),
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => colour(`var(--_chart-${n})`)),
  };
  probe.remove();
  return look;
}
