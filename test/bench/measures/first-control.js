/**
 * How long a visitor waits for the first control. Each visit follows one to the bare Lit element, and
 * is told as a multiple of it: what slows the machine down for a while slows both.
 */
import { timeUntilSeen } from '../browser.js';
import { BARE_LIT, OURS, PEER_CASES } from '../cases.js';
import { missing } from '../report.js';
import { median, quantile } from '../statistics.js';

export async function measure({ browser, server, rounds, say }) {
  const visit = ({ page, control }) =>
    timeUntilSeen(browser, `${server.origin}/${page}.html`, control);
  const all = [...OURS, ...PEER_CASES];
  const cases = all.filter(({ needs }) => server.has(needs));
  const times = new Map(cases.map((each) => [each, []]));
  const bare = [];
  for (const each of [BARE_LIT, ...cases]) await visit(each);
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round} of ${rounds}`);
    for (const each of cases) {
      const base = await visit(BARE_LIT);
      bare.push(base);
      times.get(each).push({ time: await visit(each), base });
    }
  }
  const rows = all.map((each) =>
    times.has(each) ? rowOf(each, times.get(each)) : missing(each.what, each.needs),
  );
  return [{ what: BARE_LIT.what, measured: `1 ×, ${Math.round(median(bare))} ms` }, ...rows];
}

/** The middle of the ratios, the quartiles around it, and the middle time. */
function rowOf({ what, goals }, visits) {
  const ratios = visits.map(({ time, base }) => time / base);
  const ratio = median(ratios);
  const [low, high] = [0.25, 0.75].map((share) => quantile(ratios, share).toFixed(2));
  const time = Math.round(median(visits.map((each) => each.time)));
  return {
    what,
    measured: `${ratio.toFixed(2)} × (${low} – ${high}), ${time} ms`,
    goal: goals && `≤ ${goals.ratio} ×`,
    holds: goals && ratio <= goals.ratio,
  };
}
