/** Posts as fast as an endpoint answers, over a number of connections that stay open. */
import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import { submission } from '../collector/harness.js';

/** How many answers a second were stored during `milliseconds`, over `connections`. */
export async function loadFor(
  endpoint: string,
  { connections, milliseconds }: { readonly connections: number; readonly milliseconds: number },
): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const begun = performance.now();
  let stored = 0;

  async function postOne(): Promise<void> {
    const request = http.request(endpoint, {
      agent,
      method: 'POST',
      headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
    });
    request.end(JSON.stringify(submission()));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
    if (response.statusCode !== 202) throw new Error(`The endpoint says ${response.statusCode}.`);
    stored += 1;
  }

  async function lane(): Promise<void> {
    while (performance.now() - begun < milliseconds) await postOne();
  }

  await Promise.all(Array.from({ length: connections }, lane));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return stored / seconds;
}
