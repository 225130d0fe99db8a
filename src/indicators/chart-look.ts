/** How a chart looks where it stands. */
import type { Panel } from './panel.js';
import type { Period } from './periods.js';

/** What an element says of the drawings that it wants. */
export interface Setting {
  readonly language: string;
  readonly isRtl: boolean;
  /** The word before a target. */
  readonly target: string;
  /** The ends of the axis, where the page gives them. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Writes a value beside the axis of a panel, with its unit where it is the last. */
  tick(panel: Panel, value: number, isLast: boolean): string;
  /** Writes a period under an axis. */
  period(period: string | Period): string;
}

/** A setting with what CSS says at its place: colours as CSS writes them, sizes in pixels. */
export interface Look extends Setting {
  readonly font: { readonly family: string; readonly size: number };
  readonly text: string;
  readonly muted: string;
  readonly border: string;
  readonly grid: string;
  readonly surface: string;
  /** One for each series, in turn. */
  readonly series: readonly string[];
}

/** Text, muted text, borders, grid and surface; then the series. */
const COLOURS = [
  'var(--_text)',
  'var(--_muted)',
  'var(--_border)',
  'color-mix(in srgb, var(--_border) 30%, var(--_surface))',
  'var(--_surface)',
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `var(--_chart-${n})`),
];

/**
 * The look of a drawing at `place`, in the tokens of the page, light or dark. Colours are read from
 * probes, for a custom property is a text until something is painted in it; all at once, for each reading
 * after a writing has the page styled anew.
 */
export function lookAt(place: Element, setting: Setting): Look {
  const probes = COLOURS.map((colour) => {
    const probe = document.createElement('i');
    probe.style.color = colour;
    return probe;
  });
  place.append(...probes);
  const [text = '', muted = '', border = '', grid = '', surface = '', ...series] = probes.map(
    (probe) => getComputedStyle(probe).color,
  );
  const { fontFamily, fontSize } = getComputedStyle(place);
  for (const probe of probes) probe.remove();
  const font = { family: fontFamily, size: Number.parseFloat(fontSize) * 0.875 };
  return { ...setting, font, text, muted, border, grid, surface, series };
}

/** The colour of a series. */
export function colourOf({ series, text }: Look, index: number): string {
  return series[index % series.length] ?? text;
}
