import { describe, expect, it } from 'vitest';
import { studentQuantile, Z } from '../../src/indicators/student.js';

describe('Student’s quantile', () => {
  it.each([
    [1, 12.7062],
    [2, 4.30265],
    [3, 3.18245],
    [4, 2.77645],
    [5, 2.57058],
    [10, 2.22814],
    [29, 2.04523],
    [30, 2.04227],
    [60, 2.0003],
    [99, 1.98422],
    [120, 1.97993],
    [200, 1.9719],
    [201, 1.97184],
    [1000, 1.96234],
  ])('with %i degrees of freedom is that of the printed tables, %f', (freedom, quantile) => {
    expect(studentQuantile(freedom)).toBeCloseTo(quantile, 4);
  });

  it('falls steadily towards the normal’s, without a step where the method changes', () => {
    for (let freedom = 1; freedom < 1000; freedom += 1) {
      expect(studentQuantile(freedom)).toBeGreaterThan(studentQuantile(freedom + 1));
    }
    expect(studentQuantile(1e9)).toBeCloseTo(Z, 8);
    const steps = [199, 200, 201].map((n) => studentQuantile(n) - studentQuantile(n + 1));
    expect((steps[0] ?? 0) / (steps[1] ?? 0)).toBeCloseTo(201 / 199, 3);
    expect((steps[1] ?? 0) / (steps[2] ?? 0)).toBeCloseTo(202 / 200, 3);
  });
});
