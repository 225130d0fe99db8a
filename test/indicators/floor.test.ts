import { describe, expect, it } from 'vitest';
import { badgeContent } from '../../src/indicators/badge-content.js';
import { drawBadge } from '../../src/indicators/badge-drawing.js';
import { computeIndicator } from '../../src/indicators/compute-indicator.js';
import { enforceFloor, isFragile, withhold } from '../../src/indicators/floor.js';
import type { Indicator } from '../../src/indicators/indicator.js';
import { tallyOf } from '../../src/indicators/tally.js';
import { FRENCH_SETTINGS } from './badge-words.js';

const faces = { type: 'smiley', levels: 3, label: 'Comment ?' } as const;
const recipe = { id: 'x', formula: 'points', thresholds: [5, 8] } as const;
const ofThrees = (count: number) => computeIndicator(faces, recipe, tallyOf(Array(count).fill(3)));

const rich: Indicator = {
  ...ofThrees(400),
  interval: [9, 10],
  previous: { value: 7, count: 380 },
  series: [{ label: 'x', points: [{ period: '2025', value: 7, count: 380 }] }],
};

describe.each(Array.from({ length: 41 }, (_, count) => count))('with %i answers', (count) => {
  const shown = enforceFloor({ ...ofThrees(count), previous: { value: 7, count } });

  it(count < 30 ? 'nothing of the figure is left' : 'the figure is shown, as fragile', () => {
    const keys = ['count', 'interval', 'distribution', 'series', 'previous'];
    expect(shown.value).toBe(count < 30 ? null : 10);
    expect(shown.status).toBe(count < 30 ? 'insufficient' : 'published');
    expect(keys.some((key) => key in shown)).toBe(count >= 30);
    expect(isFragile(shown)).toBe(count >= 30);
  });

  it(count < 30 ? 'no picture of it holds a digit' : 'its pictures say the figure', () => {
    for (const variant of ['compact', 'card', 'gauge'] as const) {
      // Given as computed: the badge holds the floor itself, whatever a file says.
      const content = badgeContent(ofThrees(count), FRENCH_SETTINGS);
      const svg = drawBadge({ ...content, details: [] }, variant);
      const said = [...svg.matchAll(/>([^<]+)</g)].map(([, text]) => text).join(' ');
      const [, , style = ''] = /(<style>)(.*?)(?=<\/style>)/.exec(svg) ?? [];
      expect(/\d/.test(said.replace(style, ''))).toBe(count >= 30);
    }
  });
});

describe('the floor', () => {
  it('may be raised, never for a figure that comes from no survey', () => {
    expect(enforceFloor(rich, 500).status).toBe('insufficient');
    const { count: _, ...audit } = rich;
    expect(enforceFloor(audit, 500).value).toBe(10);
  });

  it('holds for the past and for each period as well', () => {
    const few: Indicator = {
      ...rich,
      previous: { value: 7, count: 29 },
      series: [
        {
          label: 'x',
          points: [
            { period: '2024', value: 6, count: 29, interval: [5, 7] },
            { period: '2025', value: 7, count: 30, interval: [6, 8] },
          ],
        },
      ],
    };
    const shown = enforceFloor(few);
    expect(shown).not.toHaveProperty('previous');
    expect(shown.series?.[0]?.points).toEqual([
      { period: '2024', value: null },
      { period: '2025', value: 7, count: 30, interval: [6, 8] },
    ]);
  });

  it('leaves what passes as it is', () => {
    expect(enforceFloor(rich)).toEqual(rich);
  });

  it('keeps what is to come as to come, with nothing told', () => {
    expect(enforceFloor({ ...rich, value: null, status: 'upcoming' })).toEqual(
      withhold(rich, 'upcoming'),
    );
  });

  it.each([
    [29, 'insufficient', false],
    [30, 'published', true],
    [99, 'published', true],
    [100, 'published', false],
  ])('with %i answers: %s, fragile: %s', (count, status, fragile) => {
    const shown = enforceFloor({ ...rich, count });
    expect(shown.status).toBe(status);
    expect(isFragile(shown)).toBe(fragile);
  });
});
