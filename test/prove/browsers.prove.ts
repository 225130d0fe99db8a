/** What only real browsers can prove: real elements, real storage, real tabs; the engines side by side. */
import { expect, test } from 'vitest';
import { tell } from '../support/verdict.js';
import { answerAndClose } from './closing.js';
import { answerPageAfterPage } from './element-deliveries.js';
import { ALL_ENGINES, MORTAL_ENGINES } from './real-browser.js';
import { answerAndComeBack } from './reopening.js';
import { answerInSixTabs } from './six-tabs.js';
import { tryIn, tryOn } from './trial.js';
import { answerInTrouble, TROUBLES } from './troubled-storage.js';

const SEED = 20_260_302;
const LONG = { timeout: 900_000 };
const SOUND = { lost: 0, twice: 0 };

/** Runs `prove` in all `engines` at the same time, then judges what each found. */
async function inEach<T>(
  engines: readonly string[],
  prove: (engine: string) => Promise<T>,
  judge: (found: T, engine: string) => void,
): Promise<void> {
  const found = await Promise.all(engines.map(prove));
  for (const [index, each] of found.entries()) judge(each, engines[index] ?? '');
}

test('200 answers to real elements', LONG, ({ task }) =>
  inEach(
    ALL_ENGINES,
    (engine) =>
      tryIn(engine, { seed: SEED, share: 0.3 }, (trial) => answerPageAfterPage(trial, 200)),
    ({ given, counted, requests, faults, sumGiven, sumStored, untrue }, engine) => {
      tell(task, {
        case: `answers to real elements through 30 % of faults, ${engine}`,
        tries: given.size,
        ...counted,
        note: `${requests} requests, ${faults} faults, sums ${sumGiven} and ${sumStored}, ${untrue.length} untrue words`,
      });
      expect.soft(counted).toMatchObject(SOUND);
      expect.soft(untrue).toEqual([]);
      expect.soft(sumStored).toBe(sumGiven);
    },
  ),
);

test('50 tabs closed after the click', LONG, ({ task }) =>
  inEach(
    ALL_ENGINES,
    (engine) => tryIn(engine, { seed: SEED }, (trial) => answerAndClose(trial, 50)),
    ({ given, counted, atOnce, requests }, engine) => {
      tell(task, {
        case: `tab closed 0–50 ms after the click, ${engine}`,
        tries: given.size,
        ...counted,
        note: `${atOnce} there at once (≥ 48), ${given.size - counted.lost} after one later visit; ${requests} requests`,
      });
      expect.soft(counted).toMatchObject(SOUND);
      expect.soft(atOnce).toBeGreaterThanOrEqual(48);
    },
  ),
);

test('20 closings without a network', LONG, ({ task }) =>
  inEach(
    MORTAL_ENGINES,
    (engine) =>
      tryOn({ seed: SEED }, (site) => answerAndComeBack(engine, site, { cycles: 20, seed: SEED })),
    ({ given, counted, arrived, killed }, engine) => {
      tell(task, {
        case: `offline, answer, close, open online, ${engine}`,
        tries: given.size,
        ...counted,
        note: `${killed} of them killed; ${arrived} arrived at the next visit`,
      });
      expect.soft(counted).toMatchObject(SOUND);
      expect.soft(arrived).toBe(20);
    },
  ),
);

test.for([
  { trouble: '', most: 44 },
  { trouble: 'no-locks', most: Infinity },
])('six tabs that come online at once $trouble', LONG, ({ trouble, most }, { task }) =>
  inEach(
    ALL_ENGINES,
    (engine) => tryIn(engine, { seed: SEED }, (trial) => answerInSixTabs(trial, trouble)),
    ({ given, counted, requests }, engine) => {
      tell(task, {
        case: `6 tabs ${trouble ? 'without' : 'with'} locks, all online at once, ${engine}`,
        tries: given.size,
        ...counted,
        note: `${given.size - counted.lost} rows, ${requests} requests${trouble ? '' : ` (≤ ${most})`}`,
      });
      expect.soft(counted).toMatchObject(SOUND);
      expect.soft(requests).toBeLessThanOrEqual(most);
    },
  ),
);

test('storage that misbehaves', LONG, ({ task }) =>
  inEach(
    ALL_ENGINES,
    (engine) => tryIn(engine, { seed: SEED }, answerInTrouble),
    ({ given, counted, complaints, slowest }, engine) => {
      tell(task, {
        case: `storage in ${Object.keys(TROUBLES).length} troubles, ${engine}`,
        tries: given.size,
        ...counted,
        note: `true words within ${slowest} ms (≤ 3000 ms), ${complaints.length} complaints; ${Object.keys(TROUBLES).join(', ')}`,
      });
      expect.soft(counted).toMatchObject(SOUND);
      expect.soft(complaints).toEqual([]);
      expect.soft(slowest).toBeLessThanOrEqual(3000);
    },
  ),
);
