/** A database that stops answering, as one does whose disk or network hangs: no error, no end. */
import { connect, createServer, type Socket } from 'node:net';
import { afterEach } from 'vitest';

/** A way to a database that can be blocked. */
export interface Way {
  readonly url: string;
  /** Blocks it; resolves at the first thing that is asked in vain. */
  stall(): Promise<void>;
}

const ways: { close(): void }[] = [];

afterEach(() => {
  for (const way of ways.splice(0)) way.close();
});

/** Opens a way to the database at `databaseUrl`, until the end of the test. */
export async function wayTo(databaseUrl: string): Promise<Way> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets: Socket[] = [];
  let inVain: (() => void) | undefined;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.push(near, far);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      socket.on('error', () => undefined);
      socket.once('close', () => other.destroy());
    }
    far.on('data', (chunk) => near.write(chunk));
    near.on('data', (chunk) => (inVain ? inVain() : far.write(chunk)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ways.push({
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  return {
    url: url.href,
    stall: () =>
      new Promise((resolve) => {
        inVain = resolve;
      }),
  };
}
