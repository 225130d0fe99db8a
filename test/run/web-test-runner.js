/** Runs the browser tests in every engine found, one browser of each for all files. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, startTestRunner, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { root } from '../../demo/setup.js';
import { CHROMIUM_FLAGS } from './chromium-flags.js';
import { jsonPlugin } from './json-plugin.js';

/** Runs `files` in `browsers`; resolves to how many tests passed and failed, over all engines. */
export async function runBrowserTests(browsers, files = ['test/**/*.browser.test.ts']) {
  const webkit = browsers.WebKit ? await startWebKit(browsers.WebKit) : undefined;
  try {
    const runner = await startTestRunner({
      autoExitProcess: false,
      readCliArgs: false,
      readFileConfig: false,
      config: {
        rootDir: root,
        files,
        nodeResolve: { exportConditions: ['production', 'default'] },
        concurrency: 1,
        concurrentBrowsers: 3,
        testsStartTimeout: 60_000,
        testsFinishTimeout: 300_000,
        testFramework: { config: { timeout: 20_000 } },
        plugins: [
          jsonPlugin(),
          esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}/tsconfig.json` }),
        ],
        filterBrowserLogs: ({ type }) => type === 'error',
        reporters: [summaryReporter(), defaultReporter({ reportTestProgress: false })],
        browsers: launchers(browsers, webkit),
      },
    });
    await new Promise((resolve) => runner.on('finished', resolve));
    const counts = count(runner.sessions);
    await runner.stop();
    return counts;
  } finally {
    webkit?.stop();
  }
}

function launchers(browsers, webkit) {
  const launchers = [];
  if (browsers.Chromium) {
    const launchOptions = { executablePath: browsers.Chromium, args: CHROMIUM_FLAGS };
    launchers.push(named('Chromium', chromeLauncher({ launchOptions })));
  }
  if (browsers.Firefox) {
    const launchOptions = { browser: 'firefox', executablePath: browsers.Firefox };
    launchers.push(named('Firefox', chromeLauncher({ launchOptions })));
  }
  if (webkit) launchers.push(named('WebKit', webdriverLauncher(webkit.options)));
  return launchers;
}

// Firefox is driven through the same launcher as Chromium and would be reported under its name.
function named(name, launcher) {
  launcher.name = name;
  return launcher;
}

/** Starts the driver of WebKit on a free port; `stop` ends it and all it started. */
async function startWebKit(binary) {
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
  const engine = safari
    ? { browserName: 'safari' }
    : {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      };
  const options = {
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: engine,
  };
  return { options, stop: () => process.kill(-driver.pid) };
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

function count(sessions) {
  let passed = 0;
  let failed = 0;
  for (const session of sessions.all()) {
    const tests = testsOf(session.testResults);
    passed += tests.filter((test) => test.passed).length;
    failed += tests.filter((test) => !test.passed && !test.skipped).length;
    // A file that could not even be loaded has no test to count, and is a failure all the same.
    if (!session.passed && tests.every((test) => test.passed)) failed += 1;
  }
  return { passed, failed };
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}
