/** WebKit is driven by a program of its own, which a test starts on a free port and stops. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Starts the driver of the browser at `binary`; `stop` ends it and all it started. */
export async function startWebKit(binary) {
  const port = await freePort();
  const safari = binary.endsWith('safaridriver');
  const command = safari
    ? [binary, '-p', port]
    : ['xvfb-run', '-a', 'WebKitWebDriver', `--port=${port}`];
  const env = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const driver = spawn(command[0], command.slice(1).map(String), {
    env,
    detached: true,
    stdio: 'ignore',
  });
  await answering(`http://127.0.0.1:${port}/status`);
  const capabilities = safari
    ? { browserName: 'safari' }
    : {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      };
  return { port, capabilities, stop: () => process.kill(-driver.pid) };
}

async function answering(url) {
  for (;;) {
    const reply = await fetch(url).catch(() => undefined);
    if (reply) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
