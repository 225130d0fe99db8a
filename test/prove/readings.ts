/** Reading addresses again and again, how long each took, and how much memory that cost the server. */
import { readFileSync } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';

/** Reads `urls` in turn over `lanes` connections until told to stop; resolves to the milliseconds of each. */
export async function readUntil(
  stopped: () => boolean,
  urls: readonly string[],
  lanes: number,
): Promise<readonly number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: lanes });
  const times: number[] = [];
  async function lane(first: number): Promise<void> {
    for (let turn = first; !stopped(); turn += 1) {
      const begun = performance.now();
      const status = await read(urls[turn % urls.length] ?? '', agent);
      if (status !== 200) throw new Error(`A reading was answered ${status}.`);
      times.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index)));
  agent.destroy();
  return times;
}

/** The status of a reply that came whole. */
function read(url: string, agent: http.Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent }, (reply: IncomingMessage) => {
      reply.resume();
      reply.once('end', () => resolve(reply.statusCode));
      reply.once('error', reject);
    });
    request.once('error', reject);
  });
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
