/** Reading the same addresses again and again, and how long each took. */

/** A process as the system sees it. */
import { readFileSync } from 'node:fs';

/** Reads `urls` in turn over `lanes` connections until told to stop; resolves to the milliseconds of each. */
export async function readUntil(
  stopped: () => boolean,
  urls: readonly string[],
  lanes: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  async function lane(first: number): Promise<void> {
    for (let turn = first; !stopped(); turn += 1) {
      const begun = performance.now();
      const reply = await fetch(urls[turn % urls.length] ?? '');
      await reply.arrayBuffer();
      if (reply.status !== 200) throw new Error(`A reading was answered ${reply.status}.`);
      times.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index)));
  return times;
}

/** The time that so large a share of the readings took at the most. */
export function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
}

/** The most memory that a process ever had, in MiB. */
export function peakMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
