/**
 * The house, held up by a test: arrows point downward, nothing goes in a circle (types included), and
 * each dependency has one door.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each folder may import of ours; the folder itself always. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/browser': [],
  'src/validation': [],
  'src/styles': [],
  'src/messages': [],
  'src/survey': ['src/validation', 'src/browser', 'src/messages'],
  'src/indicators': ['src/validation', 'src/browser', 'src/messages'],
  'src/delivery': ['src/survey', 'src/indicators', 'src/browser', 'src/validation'],
  'src/convert': ['src/survey', 'src/indicators', 'src/browser', 'src/validation'],
  'src/elements': [
    'src/delivery',
    'src/survey',
    'src/indicators',
    'src/browser',
    'src/validation',
    'src/styles',
    'src/messages',
  ],
  'src/define': ['src/elements'],
  // The entries: index re-exports, the script-tag doors register.
  src: [
    'src/validation',
    'src/define',
    'src/elements',
    'src/delivery',
    'src/survey',
    'src/indicators',
    'src/browser',
    'src/messages',
  ],
  'demo/collector': ['src/survey', 'src/indicators', 'src/validation', 'src/messages'],
};

/** The only files that may import a package of the library's, by the package's name. */
const DOORS: Readonly<Record<string, RegExp>> = {
  'idb-keyval': /^src\/delivery\/outbox\.ts$/,
  'chart.js': /^src\/indicators\/chart-engine\.ts$/,
  lit: /^src\/(elements|styles)\//,
};

/** Types may look through a door that values may not. */
const TYPE_DOORS: Readonly<Record<string, RegExp>> = {
  'chart.js': /^src\/(indicators\/chart-|elements\/)/,
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  /** Is it fetched by `import()`? */
  readonly onDemand: boolean;
}

const files = ['src', 'demo/collector'].flatMap(sourcesOf);
const imports = files.flatMap(importsOf);

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesOf(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(from: string): Import[] {
  const source = readFileSync(from, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const statements =
    /(?:^|\n)\s*(import|export)\s+(type\s)?[^'"`;]*?from\s+['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(statements)].map((match) => ({
    from,
    to: match[3] ?? match[4] ?? match[5] ?? '',
    typeOnly: match[2] !== undefined,
    onDemand: match[5] !== undefined,
  }));
}

/** The file of ours that a relative import names. */
function target({ from, to }: Import): string | undefined {
  if (!to.startsWith('.')) return undefined;
  return normalize(join(dirname(from), to)).replace(/\.js$/, '.ts');
}

function folderOf(file: string): string {
  if (file.startsWith('demo/collector/')) return 'demo/collector';
  const [, folder, ...rest] = file.split('/');
  return rest.length === 0 ? 'src' : `src/${folder}`;
}

describe('the house', () => {
  it('has no import that points upward', () => {
    const upward = imports.flatMap((each) => {
      const to = target(each);
      // The collector tells its own version.
      if (!to || to === 'package.json') return [];
      const [here, there] = [folderOf(each.from), folderOf(to)];
      const allowed = here === there || MAY_IMPORT[here]?.includes(there);
      return allowed ? [] : [`${each.from} → ${to}`];
    });
    expect(upward).toEqual([]);
  });

  it('knows every folder it has', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in MAY_IMPORT))).toEqual(
      [],
    );
  });

  it('has no circle, not even of types', () => {
    const graph = new Map(files.map((file) => [file, new Set<string>()]));
    for (const each of imports) {
      const to = target(each);
      if (to && graph.has(to)) graph.get(each.from)?.add(to);
    }
    expect(circlesOf(graph)).toEqual([]);
  });

  it('lets each dependency in by one door', () => {
    const strangers = imports.flatMap((each) => {
      const name = Object.keys(DOORS).find(
        (door) => each.to === door || each.to.startsWith(`${door}/`),
      );
      if (!name || !each.from.startsWith('src/')) return [];
      const allowed =
        DOORS[name]?.test(each.from) || (each.typeOnly && TYPE_DOORS[name]?.test(each.from));
      return allowed ? [] : [`${each.from} imports ${each.to}`];
    });
    expect(strangers).toEqual([]);
  });

  it('reaches the chart engine, presets and languages by import() alone', () => {
    const heavy = /chart-engine\.ts$|presets\/.*\.json$|messages\/(de|es|it|pt|ar)\.ts$/;
    const eager = imports.flatMap((each) => {
      const isEager = !each.typeOnly && !each.onDemand && heavy.test(target(each) ?? '');
      return isEager ? [`${each.from} → ${each.to}`] : [];
    });
    expect(eager).toEqual([]);
  });

  it('keeps every file short, or says at its top why not', () => {
    const long = files.filter((file) => {
      const source = readFileSync(file, 'utf8');
      return source.split('\n').length > 261 && !/^\/\*\*[\s\S]*?[Ll]onger than most/.test(source);
    });
    expect(long).toEqual([]);
  });
});

/** The circles of a graph, each told once as `a → b → a`. */
function circlesOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}
