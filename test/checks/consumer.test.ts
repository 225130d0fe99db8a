/** The package as someone has it who installed it: their compiler and their bundler take what the README shows. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReadme, snippetsIn } from '../readme/readme.js';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const snippets = snippetsIn(readReadme('README.md'), 'ts');
const STRICT = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'avis-citoyen'), { recursive: true });
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(
    execFileSync('npm', pack, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  const into = ['-C', join(modules, 'avis-citoyen'), '--strip-components', '1'];
  execFileSync('tar', ['-xzf', join(folder, filename), ...into]);
  for (const name of Object.keys(dependencies)) {
    symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  for (const [index, { text }] of snippets.entries()) {
    writeFileSync(join(folder, `snippet-${index}.ts`), text);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('whoever installs the package', () => {
  it.each([
    ['bundler', 'esnext'],
    ['node16', 'node16'],
  ])('compiles against its types in strict mode, found as by %s', (moduleResolution, module) => {
    const compilerOptions = { ...STRICT, moduleResolution, module };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['*.ts'] }),
    );
    const { stdout } = spawnSync(resolve('node_modules/.bin/tsc'), ['-p', folder], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });

  it('finds in the types what it gets wrong', () => {
    writeFileSync(
      join(folder, 'wrong.ts'),
      "import { SurveyPrompt } from 'avis-citoyen';\nnew SurveyPrompt().display = 'popup';\n",
    );
    const { stdout } = spawnSync(resolve('node_modules/.bin/tsc'), ['-p', folder], {
      encoding: 'utf8',
    });
    rmSync(join(folder, 'wrong.ts'));
    expect(stdout).toMatch(/^\S*wrong\.ts\(2,\d+\): error/);
  });

  it('bundles one element with Vite, whose engine and languages stay apart', async () => {
    const outDir = join(folder, 'bundle');
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { outDir, rolldownOptions: { input: join(folder, 'snippet-0.ts') } },
    });
    const files = readdirSync(join(outDir, 'assets'));
    const code = (name: RegExp) =>
      readFileSync(join(outDir, 'assets', files.find((file) => name.test(file)) ?? ''), 'utf8');
    expect(code(/^snippet-0.*\.js$/)).toContain('survey-prompt');
    expect(code(/^snippet-0.*\.js$/)).not.toContain('indicator-chart');
    expect(code(/^de-.*\.js$/)).toContain('Absenden');
  });

  it('runs in Node what the README shows for a server', () => {
    const server = `import { problemOf, indicator } from './snippet-1.ts'; console.log(problemOf({ v: 2 }), indicator.value);`;
    writeFileSync(join(folder, 'server.js'), server);
    const bundled = join(folder, 'server-bundle');
    return build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { ssr: join(folder, 'server.js'), outDir: bundled },
    }).then(() => {
      const said = execFileSync('node', [join(bundled, 'server.js')], { encoding: 'utf8' });
      expect(said).toMatch(/^v must be .+ 82\.4\n$/);
    });
  });
});
