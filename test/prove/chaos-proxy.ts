/**
 * A bad road between a browser and an endpoint: what is posted meets, by a chance that can be played
 * again, everything that a network and the machines on it do. It serves all engines alike.
 */
import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { dice } from '../support/dice.js';

/** What can happen to a request. */
export const FAULTS = [
  'delay',
  'reset before commit',
  'reset after commit',
  '503',
  '503 with Retry-After',
  'half a body',
  'hang before commit',
  'hang after commit',
  'duplicate',
  'HTML 200',
  'JSON naming another id',
  '308 elsewhere',
] as const;

/**
 * How long a request that is never answered stays open, in milliseconds: longer than an element
 * waits, and not for ever. A browser that left the page keeps it as well, one of the six connections
 * that it has to a host, and no road is silent for longer than its own time-outs.
 */
const SILENCE = 15_000;

export type Fault = (typeof FAULTS)[number];

interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

const READABLE = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After',
};

export class ChaosProxy {
  /** Where the endpoint is now; nothing while it is down. */
  target: string | undefined;
  /** The share of posted requests that meet a fault. */
  share = 0.3;
  /** Is the road closed? Then every connection is cut. */
  closed = false;
  /** The requests posted so far. */
  requests = 0;
  /** How often each fault struck. */
  readonly struck = new Map<Fault, number>();
  /** What arrived at the address that a 308 pointed to. */
  readonly strayed: string[] = [];
  readonly #chance: () => number;
  readonly #server = http.createServer((request, response) => void this.#pass(request, response));
  readonly #elsewhere = http.createServer((request, response) => {
    this.strayed.push(request.url ?? '');
    response.end();
  });
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
  readonly #sockets = new Set<Socket>();

  private constructor(seed: number) {
    this.#chance = dice(seed);
    this.#server.on('connection', (socket) => {
      if (this.closed) socket.resetAndDestroy();
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  /** A proxy on a free port, whose faults are those of `seed`. */
  static async start(seed: number): Promise<ChaosProxy> {
    const proxy = new ChaosProxy(seed);
    for (const server of [proxy.#server, proxy.#elsewhere]) {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    }
    return proxy;
  }

  get origin(): string {
    return originOf(this.#server);
  }

  /** Cuts every connection, and those to come. */
  goOffline(): void {
    this.closed = true;
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  goOnline(): void {
    this.closed = false;
  }

  stop(): void {
    this.#agent.destroy();
    for (const server of [this.#server, this.#elsewhere]) {
      server.closeAllConnections();
      server.close();
    }
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request).catch(() => undefined);
    if (!body || this.closed) return void request.socket.resetAndDestroy();
    const posted = request.method === 'POST';
    if (posted) this.requests += 1;
    const fault = posted && this.#chance() < this.share ? this.#draw() : undefined;
    const forward = () => this.#forward(request, body);
    try {
      await this.#strike(fault, forward, response);
    } catch {
      response.socket?.resetAndDestroy(); // the endpoint is down
    }
  }

  async #strike(
    fault: Fault | undefined,
    forward: () => Promise<Reply>,
    response: ServerResponse,
  ): Promise<void> {
    const answer = (status: number, headers: http.OutgoingHttpHeaders, body = '') =>
      void response.writeHead(status, { ...READABLE, ...headers }).end(body);
    switch (fault) {
      case 'reset before commit':
        return void response.socket?.resetAndDestroy();
      case 'reset after commit':
        await forward();
        return void response.socket?.resetAndDestroy();
      case '503':
        return answer(503, {});
      case '503 with Retry-After':
        return answer(503, { 'Retry-After': '1' });
      case 'half a body': {
        const { status, headers, body } = await forward();
        response.writeHead(status, headers).write(body.subarray(0, body.length / 2));
        return void setTimeout(() => response.socket?.resetAndDestroy(), 10);
      }
      case 'hang before commit':
        return fallSilent(response);
      case 'hang after commit':
        await forward();
        return fallSilent(response);
      case 'HTML 200':
        return answer(200, { 'Content-Type': 'text/html' }, '<title>Bienvenue au Wi-Fi</title>');
      case 'JSON naming another id':
        return answer(200, { 'Content-Type': 'application/json' }, '{"id":"somebody-else"}');
      case '308 elsewhere':
        return answer(308, { Location: `${originOf(this.#elsewhere)}/stray` });
      case 'duplicate':
        void forward().catch(() => undefined);
        break;
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, 50 + this.#chance() * 1000));
    }
    const { status, headers, body } = await forward();
    response.writeHead(status, headers).end(body);
  }

  async #forward({ url = '/', method, headers }: IncomingMessage, body: Buffer): Promise<Reply> {
    if (!this.target) throw new Error('The endpoint is down.');
    const { host: _, connection: __, ...passed } = headers;
    const options = { agent: this.#agent, headers: passed, ...(method && { method }) };
    const outgoing = http.request(new URL(url, this.target), options);
    outgoing.end(body);
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    const { statusCode: status = 502 } = incoming;
    const { 'transfer-encoding': ___, connection: ____, ...kept } = incoming.headers;
    const content = await read(incoming);
    return { status, headers: { ...kept, 'content-length': `${content.length}` }, body: content };
  }

  #draw(): Fault {
    const fault = FAULTS[Math.floor(this.#chance() * FAULTS.length)] ?? 'delay';
    this.struck.set(fault, (this.struck.get(fault) ?? 0) + 1);
    return fault;
  }
}

/** Says nothing more, and cuts the connection when nobody can be waiting any longer. */
function fallSilent({ socket }: ServerResponse): void {
  setTimeout(() => socket?.resetAndDestroy(), SILENCE).unref();
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function originOf(server: http.Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
