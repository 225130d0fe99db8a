/** What tells series apart without colour: the dash of a line and the marker of its points, in turn. */

/** Dashes, as a canvas takes them: five, so that the ninth series, which has the first colour again, has another. */
export const DASHES: readonly (readonly number[])[] = [
  [],
  [7, 4],
  [2, 3],
  [10, 3, 2, 3],
  [10, 3, 2, 3, 2, 3],
];

/** Markers by the names that Chart.js gives them, each with its shape in a square of ten. */
export const MARKERS = [
  ['circle', 'M1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0z'],
  ['rect', 'M1.5 1.5h7v7h-7z'],
  ['triangle', 'M5 1l4.3 7.5H.7z'],
  ['rectRot', 'M5 .5L9.5 5 5 9.5.5 5z'],
] as const;
