/** The shorter half of what real browsers prove; the engines side by side. */
import { expect, test } from 'vitest';
import { answerAndClose } from './closing.js';
import { answerPageAfterPage } from './element-deliveries.js';
import { ALL_ENGINES, MORTAL_ENGINES } from './real-browser.js';
import { answerAndComeBack } from './reopening.js';
import { tryIn, tryOn } from './trial.js';

const SEED = 11;
const LONG = { timeout: 120_000 };

/** Runs `prove` in all `engines` at the same time; what each found, by engine. */
async function inEach<T>(engines: readonly string[], prove: (engine: string) => Promise<T>) {
  const found = await Promise.all(engines.map(async (engine) => [engine, await prove(engine)]));
  return Object.fromEntries(found) as Record<string, T>;
}

const all = <T>(engines: readonly string[], found: T) =>
  Object.fromEntries(engines.map((engine) => [engine, found]));

test('answers given to real elements arrive once each over a bad road', LONG, async () => {
  const proved = await inEach(ALL_ENGINES, async (engine) => {
    const tried = await tryIn(engine, { seed: SEED, share: 0.3 }, (trial) =>
      answerPageAfterPage(trial, 20),
    );
    const { counted, given, untrue, faults, sumGiven, sumStored } = tried;
    expect(faults).toBeGreaterThan(0);
    expect(sumStored).toBe(sumGiven);
    return { given: given.size, lost: counted.lost, twice: counted.twice, untrue };
  });
  expect(proved).toEqual(all(ALL_ENGINES, { given: 20, lost: 0, twice: 0, untrue: [] }));
});

test('answers are stored although the tab is closed in the moment of the click', LONG, async () => {
  const proved = await inEach(ALL_ENGINES, async (engine) => {
    const { counted } = await tryIn(engine, { seed: SEED }, (trial) => answerAndClose(trial, 5));
    return { lost: counted.lost, twice: counted.twice };
  });
  expect(proved).toEqual(all(ALL_ENGINES, { lost: 0, twice: 0 }));
});

test(
  'answers kept offline arrive after the browser was closed, and after it was killed',
  LONG,
  async () => {
    const proved = await inEach(MORTAL_ENGINES, async (engine) => {
      const { counted, arrived } = await tryOn({ seed: SEED }, (site) =>
        answerAndComeBack(engine, site, { cycles: 2, seed: SEED }),
      );
      return { lost: counted.lost, twice: counted.twice, arrived };
    });
    expect(proved).toEqual(all(MORTAL_ENGINES, { lost: 0, twice: 0, arrived: 2 }));
  },
);
