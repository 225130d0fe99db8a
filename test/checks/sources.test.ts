/** What is promised of the sources themselves: nothing is silenced, nothing is installed in vain. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SKIPPED = ['node_modules', 'dist', 'peers', 'data'];

const files = ['src', 'demo', 'test', 'stories', '.ci']
  .flatMap((folder) => sourcesOf(folder))
  .concat('vite.config.ts');
const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.includes(entry.name) ? [] : sourcesOf(path);
    return /\.(ts|js)$/.test(path) ? [path] : [];
  });
}

describe('the sources', () => {
  it('silence neither the compiler nor the linter', () => {
    // Written apart, so that this file does not find itself.
    const silencing = new RegExp(
      ['@ts-(ignore|expect-error|nocheck)', 'biome-ig' + 'nore'].join('|'),
    );
    const silenced = sources.filter(
      ({ file, text }) => silencing.test(text) && !file.endsWith('sources.test.ts'),
    );
    expect(silenced.map(({ file }) => file)).toEqual([]);
  });
});

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly bin?: string | Readonly<Record<string, string>>;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Manifest;
const manifests = ['package.json', 'demo/collector/package.json'].map(read);
const declared = manifests.flatMap(({ dependencies = {}, devDependencies = {} }) =>
  Object.keys({ ...dependencies, ...devDependencies }),
);

/** The packages that the sources import, resolve, or name to a tool. */
const imported = new Set(
  sources.flatMap(({ text }) =>
    [
      /^(?:import|export)\s[^;'"=():]*?\bfrom\s+['"]([^'"]+)['"]/gm,
      /^import\s+['"]([^'"]+)['"]/gm,
      /\b(?:import|require\.resolve|import\.meta\.resolve)\(\s*['"]([^'"]+)['"]/g,
      /\bframework: ['"](@[^'"]+)['"]/g,
    ].flatMap((form) =>
      [...text.matchAll(form)].flatMap(([, specifier = '']) => packageOf(specifier)),
    ),
  ),
);

/** The package of a specifier: `lit/directives/live.js` is of `lit`; nothing of a file of ours. */
function packageOf(specifier: string): readonly string[] {
  return /^(@[\w-]+\/)?[\w-][\w.-]*(?=\/|$)/.exec(specifier)?.slice(0, 1) ?? [];
}

/** The commands that scripts and sources run. */
const commands = [
  ...manifests.flatMap(({ scripts = {} }) => Object.values(scripts)),
  ...sources.flatMap(({ text }) =>
    [...text.matchAll(/\(\s*'npx',\s*\[\s*'([\w-]+)'/g)].map(String),
  ),
].join('\n');

function isUsed(name: string): boolean {
  if (imported.has(name)) return true;
  if (name.startsWith('@types/')) return hasTypesOf(name.slice('@types/'.length));
  const { bin = {} } = read(`node_modules/${name}/package.json`);
  const binaries = typeof bin === 'string' ? [name] : Object.keys(bin);
  return binaries.some((binary) => new RegExp(`(^|[ '])${binary}(?=[ '\n]|$)`, 'm').test(commands));
}

function hasTypesOf(name: string): boolean {
  const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as {
    compilerOptions: { types: readonly string[] };
  };
  return compilerOptions.types.includes(name) || imported.has(name);
}

describe('the dependencies', () => {
  it.each(declared)('%s is used', (name) => {
    expect(isUsed(name)).toBe(true);
  });

  it('are all declared', () => {
    const known = [...declared, ...manifests.map(({ name }) => name), 'node:'];
    const undeclared = [...imported].filter((name) => !known.some((each) => name.startsWith(each)));
    expect(undeclared).toEqual([]);
  });
});
