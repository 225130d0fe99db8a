import { describe, expect, it } from 'vitest';
import { fromJdma } from '../../src/convert/jdma.js';
import { readIndicatorDocument } from '../../src/indicators/read-indicator.js';
import { InvalidDataError } from '../../src/validation/invalid-data-error.js';
import { refuse } from '../../src/validation/readers.js';
import months from './fixtures/jdma-months.json' with { type: 'json' };
import total from './fixtures/jdma-total.json' with { type: 'json' };

const ofMonths = { product: '1842', form: '7' };
const byId = (set: ReturnType<typeof fromJdma>, id: string) =>
  set.indicators.find((each) => each.id === id);

describe('statistics of « Je donne mon avis »', () => {
  it.each([
    ['satisfaction', 7.25, 100],
    ['comprehension', (20 * 10 + 20 * 7.5 + 10 * 5 + 6 * 2.5) / 60, 60],
    ['contact_reached', 80, 40],
  ])('give %s by the official marks', (id, value, count) => {
    expect(byId(fromJdma(total), id)).toMatchObject({ value, count, status: 'published' });
  });

  it('withhold what is under the floor, and nothing of it is left', () => {
    const aid = byId(fromJdma(total), 'contact_satisfaction');
    expect(aid).toMatchObject({ value: null, status: 'insufficient' });
    expect(Object.keys(aid ?? {})).not.toContain('distribution');
  });

  it('keep the question, the bounds and the words of the source', () => {
    expect(byId(fromJdma(total), 'satisfaction')).toMatchObject({
      question: 'De façon générale, comment ça s’est passé ?',
      thresholds: [5, 8],
      levels: ['Pas bien', 'Moyen', 'Bien'],
    });
    expect(byId(fromJdma(total), 'contact_reached')).toMatchObject({ thresholds: [70, 85] });
    expect(fromJdma(total)).toMatchObject({
      label: 'Démarche de test',
      framework: 'jdma',
      source: { label: 'Je donne mon avis' },
    });
  });

  it('become a series month by month, with gaps for no answers and for too few', () => {
    const set = fromJdma(months, ofMonths);
    const [satisfaction] = set.indicators;
    expect(satisfaction).toMatchObject({
      count: 125,
      period: { start: '2026-01-01', end: '2026-04-30' },
    });
    expect(satisfaction?.series?.[0]?.points).toMatchObject([
      { period: '2026-01', value: 7.5, count: 60 },
      { period: '2026-02', value: null },
      { period: '2026-03', value: null },
      { period: '2026-04', value: 40 / 6, count: 60 },
    ]);
  });

  it('cover the days that were asked for, where the caller knows them', () => {
    const period = { start: '2025-01-01', end: '2025-12-31' };
    expect(fromJdma(total, { period }).indicators[0]?.period).toEqual(period);
  });

  it('are a document that our own reader takes whole', () => {
    for (const set of [fromJdma(total), fromJdma(months, ofMonths)]) {
      expect(readIndicatorDocument(JSON.parse(JSON.stringify(set)), '', refuse)).toBeTruthy();
    }
  });

  it.each([
    ['no data', {}, 'data must be a list'],
    ['several products', months, 'data must be narrowed to one product_id of: 1842, 1900'],
    [
      'a form without answers',
      withHits('autre', 3),
      'data[0].forms must be answers to one of satisfaction, comprehension, contact_reached, contact_satisfaction',
    ],
    [
      'a negative count',
      withHits('satisfaction', -1),
      'data[0].forms[0].intervals[0].data[0].number_hits[0].count must be a whole number ≥ 0',
    ],
    [
      'a date that is none',
      JSON.parse(JSON.stringify(months).replace('2026-01-01T', 'janvier-1T')),
      'data[0].forms[0].intervals[0].date must be a day such as "2026-06-30"',
    ],
  ])('with %s are refused in one sentence with its path', (_name, value, message) => {
    expect(() => fromJdma(value)).toThrowError(message);
    expect(() => fromJdma(value)).toThrowError(InvalidDataError);
  });
});

function withHits(category: string, count: number): unknown {
  const number_hits = [{ intention: 'good', label: 'Très bien', count }];
  const data = [{ category, label: 'x', number_hits }];
  const intervals = [{ date: 'all_time', length_interval: 'none', data }];
  return {
    data: [
      { product_id: '1', product_name: 'x', forms: [{ form_id: '1', form_name: 'x', intervals }] },
    ],
  };
}
