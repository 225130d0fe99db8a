import { beforeEach, describe, expect, it } from 'vitest';
import { notesIn } from '../../src/browser/notes.js';
import { type Act, LIFETIME, recall, remember } from '../../src/survey/prompt-memory.js';
import { FakeClock } from '../support/fake-clock.js';
import { memoryStorage } from '../support/memory-storage.js';

const DAY = 24 * 60 * 60 * 1000;
const survey = { id: 'etat-civil', version: '2026-1' };

let clock: FakeClock;
let storage: Storage;
const notes = notesIn(() => storage);
const recalled = (id = survey.id) => recall(notes, id, clock);

beforeEach(() => {
  clock = new FakeClock();
  storage = memoryStorage();
});

describe('the memory of a prompt', () => {
  it('writes nothing by being asked', () => {
    expect(recalled()).toBeUndefined();
    expect(storage.length).toBe(0);
  });

  it.each<Act>(['answered', 'later', 'never'])('is one small entry per survey (%s)', (act) => {
    remember(notes, survey, 'later', clock);
    remember(notes, survey, act, clock);
    expect(recalled()).toEqual({ act, version: '2026-1', at: clock.now() });
    expect(recalled('passeport')).toBeUndefined();
    expect(Object.keys(storage)).toEqual(['avis-citoyen:etat-civil']);
    expect(String(Object.values(storage)).length).toBeLessThan(80);
  });

  it('is gone after thirteen months, whatever is visited meanwhile', () => {
    remember(notes, survey, 'never', clock);
    for (let day = 0; day < 395; day += 1) {
      clock.jump(DAY);
      expect(recalled()?.act).toBe('never');
    }
    clock.jump(1);
    expect(recalled()).toBeUndefined();
    expect(storage.length).toBe(0);
  });

  it('of a survey that was never met again goes with the visit of another', () => {
    remember(notes, survey, 'answered', clock);
    clock.jump(LIFETIME + 1);
    recalled('passeport');
    expect(storage.length).toBe(0);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['an act that is none', '{"act":"paid","version":"1","at":0}'],
    ['a time that is none', '{"act":"never","version":"1","at":"soon"}'],
    ['an entry of next month', `{"act":"never","version":"1","at":${Date.parse('2026-04-02')}}`],
    ['a stranger’s key', '{"act":"never","version":"1","at":1772438400000,"__proto__":{}}'],
  ])('takes %s for nothing, and removes it', (_what, written) => {
    storage.setItem('avis-citoyen:etat-civil', written);
    expect(recalled()).toBeUndefined();
    expect(storage.length).toBe(0);
  });

  it('bears with a clock that was set back an hour', () => {
    remember(notes, survey, 'later', clock);
    clock.jump(-60 * 60 * 1000);
    expect(recalled()?.act).toBe('later');
  });

  it('touches nothing that is somebody else’s', () => {
    storage.setItem('avis', '{}');
    storage.setItem('avis-citoyen', '1');
    recalled();
    expect(Object.keys(storage)).toEqual(['avis', 'avis-citoyen']);
  });
});
