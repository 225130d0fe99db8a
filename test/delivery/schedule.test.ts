import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { LIFETIME } from '../../src/delivery/delivery-record.js';
import { createSchedule, type Schedule } from '../../src/delivery/schedule.js';
import { FakeClock, MONDAY } from '../support/fake-clock.js';
import { ENDPOINT, sampleRecord } from '../support/sample-record.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;

const OFFLINE = { kind: 'retry' } as const;
const busy = (after?: number) => ({ kind: 'retry', status: 503, after }) as const;

let clock: FakeClock;
let schedule: Schedule;
let luck: number;

beforeEach(() => {
  clock = new FakeClock();
  luck = 0;
  schedule = createSchedule(clock, () => luck);
});

describe('the next try', () => {
  it.each([
    ['nobody answered', OFFLINE, 0, 1 * SECOND],
    ['nobody answered, by bad luck', OFFLINE, 1, 2 * SECOND],
    ['the endpoint is in trouble', busy(), 0, 1 * SECOND],
    ['the endpoint asks for a minute', busy(60 * SECOND), 0, 60 * SECOND],
    ['the endpoint asks for a minute, by bad luck', busy(60 * SECOND), 1, 90 * SECOND],
    ['the endpoint asks for an hour, by bad luck', busy(HOUR), 1, HOUR + 60 * SECOND],
    ['the endpoint asks for six hours', busy(6 * HOUR), 1, 6 * HOUR],
    ['the endpoint asks for less than we wait', busy(SECOND), 1, 2 * SECOND],
    ['the page is mistaken', { kind: 'misdirected', status: 404 } as const, 0, HOUR],
  ])('comes later when %s', (_when, setback, chance, wait) => {
    luck = chance;
    const next = schedule.after(sampleRecord(), setback);
    expect(next).toMatchObject({ attempts: 1, nextAt: MONDAY + wait });
  });

  it('notes the status of the last reply, and that there was none', () => {
    const tried = schedule.after(sampleRecord(), busy());
    expect(tried?.lastStatus).toBe(503);
    expect(schedule.after(tried ?? sampleRecord(), OFFLINE)?.lastStatus).toBe(0);
  });

  it('leaves what is sent as it is', () => {
    const { body, id, rev, survey, endpoint, enctype } = sampleRecord();
    const next = schedule.after(sampleRecord(), OFFLINE);
    expect(next).toMatchObject({ body, id, rev, survey, endpoint, enctype });
  });
});

describe('an answer is due', () => {
  /** The endpoint asks to be left alone when another answer is tried. */
  const hold = (after: number) => {
    const held = schedule.after(sampleRecord(2), busy(after)) ?? sampleRecord();
    expect(schedule.dueAt(held)).toBe(clock.now() + after);
  };

  it('at once when it was never tried', () => {
    expect(schedule.dueAt(sampleRecord())).toBe(MONDAY);
  });

  it('at its own time, whatever the others do', () => {
    schedule.after(sampleRecord(2), OFFLINE);
    schedule.after(sampleRecord(3), busy());
    expect(schedule.dueAt(sampleRecord(1, { nextAt: MONDAY + 5 }))).toBe(MONDAY + 5);
  });

  it('no earlier than its endpoint allows, woken or not', () => {
    hold(HOUR);
    expect(schedule.dueAt(sampleRecord(1))).toBe(MONDAY + HOUR);
    expect(schedule.dueAt(sampleRecord(1), true)).toBe(MONDAY + HOUR);
    const elsewhere = sampleRecord(1, { endpoint: 'https://autre.example/' });
    expect(schedule.dueAt(elsewhere)).toBe(MONDAY);
  });

  it('no earlier than its endpoint allowed an earlier page', () => {
    const kept = schedule.after(sampleRecord(2), busy(HOUR)) ?? sampleRecord(2);
    schedule = createSchedule(clock, () => luck);
    expect(schedule.dueAt(kept, true)).toBe(MONDAY + HOUR);
    expect(schedule.dueAt(sampleRecord(1), true)).toBe(MONDAY + HOUR);
    const elsewhere = sampleRecord(1, { endpoint: 'https://autre.example/' });
    expect(schedule.dueAt(elsewhere)).toBe(MONDAY);
  });

  it('without believing of an earlier page what no endpoint may ask', () => {
    const odd = sampleRecord(2, { heldUntil: MONDAY + DAY });
    const strange = sampleRecord(2, { heldUntil: Number.NaN });
    expect([odd, strange].map((each) => schedule.dueAt(each, true))).toEqual([MONDAY, MONDAY]);
    hold(HOUR);
    expect(schedule.dueAt(odd, true)).toBe(MONDAY + HOUR);
    expect(schedule.dueAt(sampleRecord(1), true)).toBe(MONDAY + HOUR);
  });

  it.each([
    [undefined, MONDAY],
    [0, MONDAY],
    [200, MONDAY],
    [503, MONDAY],
    [404, MONDAY + HOUR],
    [429, MONDAY + HOUR],
  ])('when the page wakes up, if the last status was %s: at %d', (lastStatus, due) => {
    const record = sampleRecord(1, { nextAt: MONDAY + HOUR, attempts: 1 });
    const tried = lastStatus === undefined ? record : { ...record, lastStatus };
    expect(schedule.dueAt(tried, true)).toBe(due);
    expect(schedule.dueAt(tried)).toBe(MONDAY + HOUR);
  });

  it('never on a page that names another endpoint for its survey', () => {
    schedule.name('etat-civil', 'https://autre.example/');
    expect(schedule.dueAt(sampleRecord())).toBe(Infinity);
    expect(schedule.dueAt(sampleRecord(1, { survey: 'autre' }))).toBe(MONDAY);
    schedule.name('etat-civil', ENDPOINT);
    expect(schedule.dueAt(sampleRecord())).toBe(MONDAY);
  });

  it('now, when the clock was set back so far that no wait explains it', () => {
    hold(HOUR);
    clock.jump(-10 * 365 * DAY);
    expect(schedule.dueAt(sampleRecord())).toBe(clock.now());
  });

  it('within six hours, whatever the clock does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4e11, max: 4e11 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(40),
        (jump, chance, attempts) => {
          luck = chance;
          const next = schedule.after(sampleRecord(1, { attempts }), busy(6 * HOUR));
          clock.jump(jump);
          expect(schedule.dueAt(next ?? sampleRecord()) - clock.now()).toBeLessThanOrEqual(
            6 * HOUR,
          );
          clock.jump(-jump);
        },
      ),
      { seed: 4 },
    );
  });
});

describe('an answer is given up', () => {
  const old = (age: number, nextAt = age) =>
    sampleRecord(1, { createdAt: MONDAY - age, nextAt: MONDAY - nextAt });

  it.each([
    ['a reply, at seven days', busy(), old(LIFETIME), false],
    ['a reply, after seven days', busy(), old(LIFETIME + 1), true],
    ['a reply, though nobody came for a week', busy(), old(30 * DAY), true],
    ['no reply, after seven days of trying', OFFLINE, old(LIFETIME + 1, SECOND), true],
    ['no reply, though nobody came for a week', OFFLINE, old(30 * DAY), false],
    ['no reply, in the future', OFFLINE, old(-30 * DAY), false],
  ])('after %s: %#', (_when, setback, record, given) => {
    expect(schedule.after(record, setback) === undefined).toBe(given);
  });

  it('a day later when nobody came for a week, or the clock says so', async () => {
    const spared = schedule.after(old(30 * DAY), OFFLINE) ?? sampleRecord();
    expect(schedule.isExpired(spared)).toBe(false);
    await clock.advance(DAY + 1);
    expect(schedule.isExpired(spared)).toBe(true);
    expect(schedule.after(spared, OFFLINE)).toBeUndefined();
  });

  it('a week from now when it comes from the future', () => {
    expect(schedule.after(old(-30 * DAY), OFFLINE)?.createdAt).toBe(MONDAY);
  });
});
