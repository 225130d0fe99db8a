/** The shapes of a badge, the same in its picture and in a page: they say what colours say, without them. */
import type { BadgeContent } from './badge-content.js';

export const LEVEL_COLOURS = { low: 'negative', middle: 'neutral', high: 'positive' } as const;
export const TONE_COLOURS = { worse: 'negative', same: 'muted', better: 'positive' } as const;

/** In a square of ten: ▼ ● ▲, arrows that fall, go on or rise, and a circled « ! ». */
export const SHAPES = {
  low: 'M0 1h10L5 10z',
  middle: 'M.5 5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
  high: 'M5 0l5 9H0z',
} as const;
export const ARROWS = {
  down: 'M1 1l8 8M9 3v6H3',
  stable: 'M0 5h9M5 1l4 4-4 4',
  up: 'M1 9l8-8M3 1h6v6',
} as const;
export const CAUTION = 'M.5 5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0zM5 2.2v3.4M5 6.9v1.2';

/** The strokes of a half ring. */
export interface Ring {
  readonly whole: string;
  /** From the least to the value; nothing where they are the same. */
  readonly part: string;
  /** A gap in the ring, and a tick in the gap, at each bound. */
  readonly gaps: string;
  readonly ticks: string;
}

/** The half ring of a gauge around the point (`x`, `y`), 94 in radius. */
export function ringOf(
  { value, bounds }: NonNullable<BadgeContent['gauge']>,
  x: number,
  y: number,
): Ring {
  const on = (place: number, distance: number) => {
    const angle = Math.PI * (1 - place);
    const [right, up] = [Math.cos(angle) * distance, Math.sin(angle) * distance];
    return `${(x + right).toFixed(1)} ${(y - up).toFixed(1)}`;
  };
  const arc = (to: number) => `M${on(0, 94)}A94 94 0 0 1 ${on(to, 94)}`;
  const strokes = (from: number, to: number) =>
    bounds.map((bound) => `M${on(bound, from)}L${on(bound, to)}`).join('');
  return {
    whole: arc(1),
    part: value > 0 ? arc(value) : '',
    gaps: strokes(86, 102),
    ticks: strokes(87, 105),
  };
}
