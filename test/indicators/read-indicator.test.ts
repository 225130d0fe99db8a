import { describe, expect, it } from 'vitest';
import type { Indicator, IndicatorSet } from '../../src/indicators/indicator.js';
import {
  pickIndicator,
  readIndicator,
  readIndicatorDocument,
} from '../../src/indicators/read-indicator.js';
import { isShields, readShields } from '../../src/indicators/shields.js';
import type { InvalidDataError } from '../../src/validation/invalid-data-error.js';
import { refuse } from '../../src/validation/readers.js';

const bare = { v: 1, id: 'delay', label: 'Délai', unit: 'days', value: 12 };

/** Reads as a page does: what can be left out is, and told. */
function readInPage(value: unknown): { indicator: Indicator; told: string[] } {
  const told: string[] = [];
  const tolerate = (defect: InvalidDataError) => told.push(defect.message);
  return { indicator: readIndicator(value, '', tolerate), told };
}

describe('what a hand-written file may leave out', () => {
  it.each([
    ['days', 'lower'],
    ['minutes', 'lower'],
    ['percent', 'higher'],
    ['count', 'higher'],
  ])('the direction: %s, %s is better', (unit, direction) => {
    expect(readIndicator({ ...bare, unit }, '', refuse)).toMatchObject({
      direction,
      status: 'published',
    });
  });

  it('the order of its periods', () => {
    const points = ['2026-01', '2025', '2025-Q4'].map((period) => ({ period, value: 3 }));
    const { series } = readIndicator({ ...bare, series: [{ label: 'x', points }] }, '', refuse);
    expect(series?.[0]?.points.map(({ period }) => period)).toEqual(['2025', '2025-Q4', '2026-01']);
  });

  it('what a set says once for all', () => {
    const period = { start: '2026-01-01', end: '2026-12-31' };
    const own = { start: '2025-01-01', end: '2025-12-31' };
    const { v: _, ...member } = bare;
    const set = {
      v: 1,
      label: 'Résultats',
      period,
      source: { label: 'Mairie' },
      indicators: [member, { ...member, id: 'other', period: own }],
    };
    const document = readIndicatorDocument(set, '', refuse);
    expect(pickIndicator(document, 'delay')).toMatchObject({
      v: 1,
      period,
      source: { label: 'Mairie' },
    });
    expect(pickIndicator(document, 'other')).toMatchObject({ period: own });
  });
});

describe('what a page shows of a file that says too much', () => {
  it('is nothing of a withheld figure, and it says so', () => {
    const { indicator, told } = readInPage({
      ...bare,
      value: null,
      status: 'insufficient',
      count: 12,
    });
    expect(indicator).not.toHaveProperty('count');
    expect(told).toEqual(['count must be left out while the value is null']);
  });

  it('is nothing of a gap', () => {
    const series = [{ label: 'x', points: [{ period: '2025', value: null, count: 12 }] }];
    const { indicator, told } = readInPage({ ...bare, series });
    expect(indicator.series?.[0]?.points).toEqual([{ period: '2025', value: null }]);
    expect(told).toHaveLength(1);
  });

  it('is all but a link that is none, and all but strangers’ keys', () => {
    const source = { label: 'Mairie', url: 'javascript:alert(1)' };
    const { indicator, told } = readInPage({ ...bare, source, colour: 'red' });
    expect(indicator.source).toEqual({ label: 'Mairie' });
    expect(indicator).not.toHaveProperty('colour');
    expect(told).toHaveLength(2);
  });
});

describe('picking an indicator', () => {
  const one = readIndicator(bare, '', refuse);
  const set: IndicatorSet = { v: 1, label: 'x', indicators: [one, { ...one, id: 'calls' }] };

  it('takes the one that is named, or the only one', () => {
    expect(pickIndicator(set, 'calls').id).toBe('calls');
    expect(pickIndicator(one).id).toBe('delay');
    expect(pickIndicator(one, 'delay').id).toBe('delay');
    expect(pickIndicator({ ...set, indicators: [one] }).id).toBe('delay');
  });

  it.each([
    [undefined, 'id must be one of #delay, #calls'],
    ['unknown', 'id must be one of #delay, #calls'],
  ])('says which there are, when asked for %s', (id, message) => {
    expect(() => pickIndicator(set, id)).toThrowError(message);
  });
});

describe('a Shields badge', () => {
  const shields = { schemaVersion: 1, label: 'disponibilité', message: '99,9 %', color: 'green' };

  it('is told apart, and read as two texts', () => {
    expect(isShields(shields)).toBe(true);
    expect(isShields(bare)).toBe(false);
    expect(isShields(null)).toBe(false);
    expect(readShields(shields, '', refuse)).toEqual({ label: 'disponibilité', message: '99,9 %' });
  });

  it.each([
    [{ ...shields, schemaVersion: 2 }, 'schemaVersion must be 1'],
    [{ ...shields, message: '' }, 'message must be text of 1 to 500 characters'],
    [{ ...shields, label: 3 }, 'label must be text'],
  ])('%j is refused', (value, message) => {
    expect(() => readShields(value, '', refuse)).toThrowError(message);
  });
});
