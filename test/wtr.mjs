import {spawn} from 'node:child_process';
import {startTestRunner} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {fileURLToPath} from 'node:url';
const d = spawn('xvfb-run', ['-a', 'WebKitWebDriver', '--port=4477'], {env: {...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'}, detached: true, stdio: 'ignore'});
await new Promise(r => setTimeout(r, 1500));
const runner = await startTestRunner({autoExitProcess: false, readCliArgs: false, readFileConfig: false, config: {
  files: ['test/**/*.browser.test.ts'], nodeResolve: true, rootDir: process.cwd(),
  plugins: [esbuildPlugin({ts: true, tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)), target: 'es2022'})],
  browsers: [
    chromeLauncher({launchOptions: {executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']}}),
    chromeLauncher({launchOptions: {browser: 'firefox', executablePath: '/usr/bin/firefox-esr'}}),
    webdriverLauncher({hostname: 'localhost', port: 4477, path: '/', capabilities: {browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true, 'webkitgtk:browserOptions': {binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', args: ['--automation']}}}),
  ]}});
runner.on('stopped', ok => { process.kill(-d.pid); process.exit(ok ? 0 : 1); });
