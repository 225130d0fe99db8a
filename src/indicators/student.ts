/**
 * The quantile of Student's t for a two-sided 95 % interval, computed rather than tabled: exactly, by
 * the finite sums of Abramowitz and Stegun (Handbook of Mathematical Functions, 26.7.3 and 26.7.4),
 * while they are short; beyond, by the asymptotic expansion 26.7.5, whose error is under 1e-11 there.
 */

/** The 97.5 % quantile of the normal distribution. */
export const Z = 1.959963984540054;

const SHORT = 200;

/** The t that 95 % of the distribution lies within, on either side of 0; `freedom` is whole, ≥ 1. */
export function studentQuantile(freedom: number): number {
  if (freedom > SHORT) return expansion(freedom);
  let [low, high] = [Z, 13]; // 12.7 with one degree of freedom, the normal's with endless ones
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (within(middle, freedom) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability of lying between `-t` and `t`. */
function within(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const square = Math.cos(angle) ** 2;
  const odd = freedom % 2;
  let term = odd ? Math.cos(angle) : 1;
  let sum = freedom > 1 ? term : 0;
  for (let k = 2 + odd; k < freedom; k += 2) {
    term *= (square * (k - 1)) / k;
    sum += term;
  }
  const part = Math.sin(angle) * sum;
  return odd ? ((angle + part) * 2) / Math.PI : part;
}

function expansion(freedom: number): number {
  const s = Z ** 2;
  const g1 = (Z * (s + 1)) / 4;
  const g2 = (Z * ((5 * s + 16) * s + 3)) / 96;
  const g3 = (Z * (((3 * s + 19) * s + 17) * s - 15)) / 384;
  const g4 = (Z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945)) / 92160;
  return Z + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
}
