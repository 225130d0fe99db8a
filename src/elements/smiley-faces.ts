/**
 * The five faces, worst first, each one path on a grid of 32: they differ by mouth and by brows or
 * eyes, so that they are told apart small, in grey, in forced colours and in print.
 */
const HEAD = 'M16 2.5a13.5 13.5 0 1 0 0 27a13.5 13.5 0 1 0 0-27Z';
const EYES = 'M11.5 11.5v2M20.5 11.5v2';

const FACES = [
  `${HEAD}M8.5 11.5l4.5-2M23.5 11.5l-4.5-2M11.5 14v.8M20.5 14v.8M10 23.5c1.1-2.9 3.2-4.3 6-4.3s4.9 1.4 6 4.3`,
  `${HEAD}${EYES}M11 22c1.2-1.6 2.9-2.3 5-2.3s3.8.7 5 2.3`,
  `${HEAD}${EYES}M11 20.5h10`,
  `${HEAD}${EYES}M10.5 19.5c1.3 2.1 3.1 3.1 5.5 3.1s4.2-1 5.5-3.1`,
  `${HEAD}M9.2 13.4c.5-1.5 1.3-2.2 2.4-2.2s1.9.7 2.4 2.2M18 13.4c.5-1.5 1.3-2.2 2.4-2.2s1.9.7 2.4 2.2M9 17.5h14c-.6 4.4-3.1 6.7-7 6.7s-6.4-2.3-7-6.7Z`,
];

/** Which of the five stand for 3, 4 and 5 levels. */
const PICKED: Readonly<Record<number, readonly number[]>> = {
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
};

/** What a level feels like, for its colour. */
export type Mood = 'negative' | 'neutral' | 'positive';

/** The mood of `level` (1 is worst) among `levels`. */
export function moodOf(level: number, levels: number): Mood {
  const middle = (levels + 1) / 2;
  if (level === middle) return 'neutral';
  return level < middle ? 'negative' : 'positive';
}

/** The path to draw for `level` (1 is worst) among `levels`, in an `<svg viewBox="0 0 32 32">`. */
export function faceOf(level: number, levels: number): string {
  return FACES[PICKED[levels]?.[level - 1] ?? 2] ?? '';
}
