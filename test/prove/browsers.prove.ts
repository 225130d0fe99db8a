/** What only real browsers can prove: real elements, real storage, real tabs that close. */
import { expect, test } from 'vitest';
import { asking } from '../../src/messages/fr.js';
import { tell } from '../support/verdict.js';
import { answerAndClose } from './closing.js';
import { answerPageAfterPage } from './element-deliveries.js';
import { ALL_ENGINES, MORTAL_ENGINES } from './real-browser.js';
import { answerAndComeBack } from './reopening.js';
import { answerInSixTabs } from './six-tabs.js';
import { tryIn, tryOn } from './trial.js';
import { answerInTrouble, TROUBLES } from './troubled-storage.js';

const SEED = 20_260_302;
const LONG = { timeout: 600_000 };
const SOUND = { lost: 0, twice: 0 };

test.for(ALL_ENGINES)('200 answers to real elements in %s', LONG, async (engine, { task }) => {
  const tried = await tryIn(engine, { seed: SEED, share: 0.3 }, (trial) =>
    answerPageAfterPage(trial, 200),
  );
  const { given, requests, faults, sumGiven, sumStored, untrue } = tried;
  tell(task, {
    case: `answers to real elements through 30 % of faults, ${engine}`,
    tries: given.size,
    ...tried.counted,
    note: `${requests} requests, ${faults} faults, sums ${sumGiven} and ${sumStored}, ${untrue.length} untrue words`,
  });
  expect(tried.counted).toMatchObject(SOUND);
  expect(untrue).toEqual([]);
  expect(sumStored).toBe(sumGiven);
});

test.for(ALL_ENGINES)('50 tabs closed after the click in %s', LONG, async (engine, { task }) => {
  const tried = await tryIn(engine, { seed: SEED }, (trial) => answerAndClose(trial, 50));
  const { given, atOnce, requests } = tried;
  tell(task, {
    case: `tab closed 0–50 ms after the click, ${engine}`,
    tries: given.size,
    ...tried.counted,
    note: `${atOnce} there at once (≥ 48), all after one later visit; ${requests} requests`,
  });
  expect(tried.counted).toMatchObject(SOUND);
  expect(atOnce).toBeGreaterThanOrEqual(48);
});

test.for(MORTAL_ENGINES)('20 closings without a network in %s', LONG, async (engine, { task }) => {
  const tried = await tryOn({ seed: SEED }, (site) =>
    answerAndComeBack(engine, site, { cycles: 20, seed: SEED }),
  );
  const { given, words, arrived, killed } = tried;
  tell(task, {
    case: `offline, answer, close, open online, ${engine}`,
    tries: given.size,
    ...tried.counted,
    note: `${killed} of them killed; ${arrived} arrived at the next visit`,
  });
  expect(tried.counted).toMatchObject(SOUND);
  expect(arrived).toBe(20);
  expect(words).toEqual(Array(20).fill(asking.kept));
});

const ways = ALL_ENGINES.flatMap((engine) => [
  { engine, trouble: '', most: 44 },
  { engine, trouble: 'no-locks', most: Infinity },
]);
test.for(ways)(
  'six tabs $trouble in $engine',
  LONG,
  async ({ engine, trouble, most }, { task }) => {
    const tried = await tryIn(engine, { seed: SEED }, (trial) => answerInSixTabs(trial, trouble));
    const { given, kept, requests } = tried;
    tell(task, {
      case: `6 tabs ${trouble ? 'without' : 'with'} locks, all online at once, ${engine}`,
      tries: given.size,
      ...tried.counted,
      note: `${requests} requests${trouble ? '' : ` (≤ ${most})`}, ${kept} had been told kept`,
    });
    expect(tried.counted).toMatchObject(SOUND);
    expect(kept).toBe(40);
    expect(requests).toBeLessThanOrEqual(most);
  },
);

test.for(ALL_ENGINES)('storage that misbehaves in %s', LONG, async (engine, { task }) => {
  const tried = await tryIn(engine, { seed: SEED }, answerInTrouble);
  const { given, complaints, slowest } = tried;
  tell(task, {
    case: `storage ${Object.keys(TROUBLES).join(', ')}, ${engine}`,
    tries: given.size,
    ...tried.counted,
    note: `true words within ${slowest} ms (≤ 3000 ms), ${complaints.length} complaints or unhandled rejections`,
  });
  expect(tried.counted).toMatchObject(SOUND);
  expect(complaints).toEqual([]);
  expect(slowest).toBeLessThanOrEqual(3000);
});
