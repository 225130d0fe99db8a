import { describe, expect, test } from 'vitest';
import type { Store } from '../../demo/collector/store/store.js';
import type { SurveyState } from '../../demo/collector/store/surveys.js';
import { createCatalogue } from '../../demo/collector/survey-catalogue.js';

const open: SurveyState = { version: '1', closedOn: null };
const closed: SurveyState = { version: '1', closedOn: '2026-06-15' };
const document = JSON.stringify({
  v: 1,
  id: 's',
  version: '1',
  questions: [{ id: 'a', type: 'text', label: 'A' }],
});

/** A catalogue over a store whose replies the test gives, one after the other. */
function scripted() {
  const asked: ((state: SurveyState | undefined) => void)[] = [];
  let documents = 0;
  let now = 0;
  const store = {
    surveyState: () => new Promise((resolve) => asked.push(resolve)),
    definitionDocument: async (_id: string, version: string) => {
      documents += 1;
      return version === '1' ? document : undefined;
    },
  } as unknown as Store;
  return {
    catalogue: createCatalogue(store, () => now),
    asked,
    documents: () => documents,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('the catalogue', () => {
  test('asks where a survey stands once a second', async () => {
    const { catalogue, asked, pass } = scripted();
    const first = catalogue.state('s');
    asked[0]?.(open);
    expect(await first).toBe(open);
    pass(999);
    expect(await catalogue.state('s')).toBe(open);
    pass(1);
    const second = catalogue.state('s');
    asked[1]?.(closed);
    expect(await second).toBe(closed);
  });

  test('forgets at once what was changed, even while it was being asked', async () => {
    const { catalogue, asked } = scripted();
    const before = catalogue.state('s');
    catalogue.forget('s');
    asked[0]?.(open);
    await before;
    const after = catalogue.state('s');
    asked[1]?.(closed);
    expect(await after).toBe(closed);
  });

  test('asks once for all who ask at the same moment', async () => {
    const { catalogue, asked, pass, documents } = scripted();
    const crowd = () => Array.from({ length: 100 }, () => catalogue.state('s'));
    const first = crowd();
    void catalogue.state('other');
    asked[0]?.(open);
    expect(new Set(await Promise.all(first))).toEqual(new Set([open]));
    pass(1000);
    const second = crowd();
    expect(asked).toHaveLength(3);
    asked[2]?.(closed);
    expect(new Set(await Promise.all(second))).toEqual(new Set([closed]));
    await Promise.all(Array.from({ length: 100 }, () => catalogue.definition('s', '1')));
    expect(documents()).toBe(1);
  });

  test('asks again for who comes after a change', async () => {
    const { catalogue, asked } = scripted();
    const before = catalogue.state('s');
    catalogue.forget('s');
    const after = catalogue.state('s');
    asked[1]?.(closed);
    asked[0]?.(open);
    expect([await before, await after]).toEqual([open, closed]);
    expect(await catalogue.state('s')).toBe(closed);
  });

  test('remembers no survey that isn’t there', async () => {
    const { catalogue, asked } = scripted();
    const first = catalogue.state('s');
    asked[0]?.(undefined);
    expect(await first).toBeUndefined();
    void catalogue.state('s');
    expect(asked).toHaveLength(2);
  });

  test('reads a version once, and one that is missing each time', async () => {
    const { catalogue, documents } = scripted();
    const first = await catalogue.definition('s', '1');
    expect(first?.survey.questions).toHaveLength(1);
    expect(await catalogue.definition('s', '1')).toBe(first);
    expect(documents()).toBe(1);
    await catalogue.definition('s', '2');
    expect(await catalogue.definition('s', '2')).toBeUndefined();
    expect(documents()).toBe(3);
  });
});
