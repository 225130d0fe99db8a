import { describe, expect, test, vi } from 'vitest';
import { publishAll } from '../../../demo/collector/housekeeping.js';
import { makeSnapshot } from '../../../demo/collector/publishing/snapshot-making.js';
import { StoreFailure } from '../../../demo/collector/store/store.js';
import { engines } from '../engines.js';
import { DAY, NOON, openTestCollector } from '../harness.js';
import { AT_ONCE, answer } from '../publishing-survey.js';

const FIGURE = '/surveys/etat-civil/indicators/satisfaction';
const HOUR = 3_600_000;

describe.each(engines)('publishing on $name', (engine) => {
  test('waits for its interval, and for enough answers', async () => {
    const town = await openTestCollector({ engine });
    const count = async () => (await town.get(FIGURE)).json().count;
    await answer(town, { 3: 30 });
    expect(await count()).toBe(30);
    await answer(town, { 1: 4 });
    town.pass(HOUR - 1);
    expect(await count()).toBe(30);
    town.pass(1);
    expect(await count()).toBe(30);
    await answer(town, { 1: 1 });
    town.pass(5000);
    expect(await count()).toBe(35);
    await answer(town, { 1: 5 });
    expect(await count()).toBe(35);
  });

  test('looks every five seconds for what is due, and counts what was saved', async () => {
    const town = await openTestCollector({ engine });
    const made = async () =>
      /^collector_publications_total (\d+)$/m.exec((await town.get('/metrics')).body)?.[1];
    await answer(town, { 3: 30 });
    await town.get(FIGURE);
    town.pass(HOUR);
    const looks = vi.spyOn(town.collector.store, 'activityOf');
    const rows = vi.spyOn(town.collector.store, 'publicSnapshot');
    await town.get(FIGURE);
    expect(looks).toHaveBeenCalledTimes(1);
    for (const [, known] of rows.mock.calls) expect(known).toMatch(/^[\w-]{22}$/);
    rows.mockClear();
    town.pass(4999);
    await town.get(FIGURE);
    expect([looks.mock.calls.length, rows.mock.calls.length]).toEqual([1, 1]);
    town.pass(1);
    await town.get(FIGURE);
    expect(looks).toHaveBeenCalledTimes(2);
    expect(await made()).toBe('1');
  });

  test('counts again only the months that changed', async () => {
    const town = await openTestCollector({ engine, settings: AT_ONCE });
    await answer(town, { 3: 2 });
    town.pass(31 * DAY);
    await answer(town, { 2: 1 });
    await town.get(FIGURE);
    const counted = vi.spyOn(town.collector.store, 'countedRows');
    await answer(town, { 1: 1 });
    expect((await town.get(FIGURE)).json().count).toBe(4);
    expect(counted.mock.calls.map(([, { until }]) => until)).toEqual(['2026-07-31']);
    await town.get(FIGURE);
    expect(counted).toHaveBeenCalledTimes(1);
  });

  test('is the work of one collector at a time, until that one is silent for a minute', async () => {
    const town = await openTestCollector({ engine, settings: AT_ONCE });
    await answer(town, { 3: 2 });
    const claim = { surveyId: 'etat-civil', holder: 'another collector', now: NOON };
    expect(await town.collector.store.takeLease(claim)).toBe(true);
    expect((await town.get(FIGURE)).json().status).toBe('insufficient');
    town.pass(60_000);
    expect((await town.get(FIGURE)).json().count).toBe(2);
  });

  test('leaves alone what another collector closed just before it took the lease', async () => {
    const town = await openTestCollector({ engine, settings: AT_ONCE });
    const { collector } = town;
    const { store, settings, surveys } = collector;
    await answer(town, { 3: 2 });
    town.pass(23 * DAY);
    const today = collector.today();
    town.pass(5 * DAY);
    const survey = (await surveys.inForce('etat-civil'))?.survey;
    if (!survey) throw new Error('The survey is gone.');
    const { clock } = collector.effects;
    const other = { store, settings, survey, holder: 'another collector', clock, now: clock() };
    const [long, signal] = [() => undefined, new AbortController().signal];
    vi.spyOn(store, 'takeLease').mockImplementationOnce(async (claim) => {
      await makeSnapshot({ ...other, today, last: undefined, known: undefined, long, signal });
      return store.takeLease(claim);
    });
    const saved = vi.spyOn(store, 'saveSnapshot');
    expect((await town.get(`${FIGURE}?period=2026-06`)).json().updated).toBe('2026-07-08');
    expect(saved).toHaveBeenCalledTimes(1);
    expect(await store.takeLease({ ...other, surveyId: survey.id })).toBe(true);
  });

  test('keeps its lease while it counts, and saves nothing once another collector has it', async () => {
    const town = await openTestCollector({ engine, settings: AT_ONCE });
    const { store } = town.collector;
    await answer(town, { 3: 1 });
    const other = { surveyId: 'etat-civil', holder: 'another collector' };
    const { countedRows } = store;
    const taken: boolean[] = [];
    const slow = vi.spyOn(store, 'countedRows').mockImplementation(async (...asked) => {
      const rows = await countedRows(...asked);
      town.pass(taken.length === 0 ? 59_000 : 61_000);
      taken.push(await store.takeLease({ ...other, now: town.collector.effects.clock() }));
      return rows;
    });
    expect((await town.get(FIGURE)).json().count).toBe(1);
    await answer(town, { 3: 1 });
    expect((await town.get(FIGURE)).json().count).toBe(1);
    expect(taken).toEqual([false, true]);
    slow.mockRestore();
    town.pass(60_000);
    expect((await town.get(FIGURE)).json().count).toBe(2);
  });

  test('that fails leaves what is public as it is, says so in the log, and is tried again', async () => {
    const town = await openTestCollector({ engine, settings: AT_ONCE });
    await answer(town, { 3: 2 });
    await town.get(FIGURE);
    await answer(town, { 3: 1 });
    const failing = vi
      .spyOn(town.collector.store, 'countedRows')
      .mockRejectedValue(new StoreFailure(new Error('gone')));
    expect((await town.get(FIGURE)).json().count).toBe(2);
    expect(town.log).toContainEqual({ error: 'Error', at: 'publication', survey: 'etat-civil' });
    failing.mockRestore();
    expect((await town.get(FIGURE)).json().count).toBe(3);
  });

  test('closes a month on its day, though nobody asks', async () => {
    const town = await openTestCollector({ engine, settings: AT_ONCE });
    await answer(town, { 3: 2 });
    town.pass(23 * DAY);
    await publishAll(town.collector);
    town.pass(30 * DAY);
    expect((await town.get(`${FIGURE}?period=2026-06`)).json().updated).toBe('2026-07-08');
  });
});

describe('a survey with so many answers that counting them takes long', () => {
  /** A town whose figures count one answer while two thousand and one seem to have come. */
  async function busyTown() {
    const town = await openTestCollector({ settings: AT_ONCE });
    await answer(town, { 3: 1 });
    await town.get(FIGURE);
    await answer(town, { 3: 1 });
    const { store } = town.collector;
    vi.spyOn(store, 'activityOf').mockResolvedValue(new Map([['2026-06', 2001]]));
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const counting = vi.spyOn(store, 'countedRows').mockImplementation(async () => {
      await held;
      return [];
    });
    return { town, counting, goOn };
  }

  test('makes no reader wait for it', async () => {
    const { town, counting, goOn } = await busyTown();
    expect((await town.get(FIGURE)).json().count).toBe(1);
    expect(counting).toHaveBeenCalled();
    goOn();
  });

  test('makes no later reader wait for a look at whether something is due', async () => {
    const { town, goOn } = await busyTown();
    await town.get(FIGURE);
    goOn();
    const { publisher, surveys, store } = town.collector;
    const survey = (await surveys.inForce('etat-civil'))?.survey;
    if (!survey) throw new Error('The survey is gone.');
    await publisher.renew(survey);
    let looking = false;
    vi.spyOn(store, 'activityOf').mockImplementation(async () => {
      looking = true;
      await new Promise((resolve) => setImmediate(resolve));
      looking = false;
      return new Map();
    });
    await publisher.published(survey);
    expect(looking).toBe(true);
    await publisher.renew(survey);
  });
});
