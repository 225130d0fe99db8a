/** Runs the browser tests in every engine found, one browser of each for all files. */
import { relative } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, startTestRunner, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { root } from '../../demo/setup.js';
import { CHROMIUM_FLAGS } from './chromium-flags.js';
import { jsonPlugin } from './json-plugin.js';
import { startWebKit } from './webkit-driver.js';

/** Runs `files` in `browsers`; resolves to how many tests passed and which failed, over all engines. */
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
  if (webkit) launchers.push(named('WebKit', webdriverLauncher(webdriverOptions(webkit))));
  return launchers;
}

// Firefox is driven through the same launcher as Chromium and would be reported under its name.
function named(name, launcher) {
  launcher.name = name;
  return launcher;
}

/** How the runner reaches the driver of WebKit. */
function webdriverOptions({ port, capabilities }) {
  return {
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
  };
}

function count(sessions) {
  const tests = [...sessions.all()].flatMap((session) => testsOf(session.testResults));
  return {
    passed: tests.filter((test) => test.passed).length,
    failures: [...sessions.all()].flatMap(failuresOfSession),
  };
}

function failuresOfSession(session) {
  const place = `${session.browser.name}: ${relative(root, session.testFile)}`;
  const failures = testsOf(session.testResults)
    .filter((test) => !test.passed && !test.skipped)
    .map((test) => ({ name: `${place}: ${test.name}`, message: test.error?.message ?? '' }));
  // A file that could not even be loaded has no test to count, and is a failure all the same.
  const message = session.errors.map((error) => error.message).join('\n');
  return session.passed || failures.length > 0 ? failures : [{ name: place, message }];
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}
