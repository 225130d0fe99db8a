/** What npm publishes: the export map leads somewhere, and only the doors that say so act on import. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
  dependencies: Record<string, string>;
  sideEffects: string[];
};
const TAGS = ['barometer-badge', 'indicator-chart', 'smiley-rating', 'survey-prompt'];

/** Evaluates code in a Node of its own, as a package user would; what it prints. */
function inNode(code: string): string {
  return execFileSync('node', ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim();
}

describe('the package', () => {
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ files: { path: string }[] }];
  const files = packed[0].files.map(({ path }) => path);

  it('holds the build, its documents and nothing else', () => {
    const strangers = files.filter(
      (path) =>
        !/^dist\/(?!collector)/.test(path) &&
        ![
          'LICENSE',
          'README.md',
          'README.fr.md',
          'CHANGELOG.md',
          'custom-elements.json',
          'package.json',
        ].includes(path),
    );
    expect(strangers).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['dist/avis.js', 'LICENSE', 'README.md', 'README.fr.md']),
    );
  });

  it.each(Object.entries(manifest.exports))(
    'export %s leads to a file that is packed',
    (name, target) => {
      for (const path of typeof target === 'string' ? [target] : Object.values(target)) {
        const wanted = path.replace('./', '').split('*');
        const found = files.filter(
          (file) => file.startsWith(wanted[0] ?? '') && file.endsWith(wanted.at(-1) ?? ''),
        );
        expect(found.length, `${name} → ${path}`).toBeGreaterThan(0);
      }
    },
  );

  it('needs Lit, Chart.js and idb-keyval, and no more', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(['chart.js', 'idb-keyval', 'lit']);
  });

  it('imports in Node with its four classes and three readers, and registers nothing', () => {
    const code =
      "const names = await import('avis-citoyen'); console.log(JSON.stringify([Object.keys(names), globalThis.customElements?.get('smiley-rating') ?? null]))";
    const [names, registered] = JSON.parse(inNode(code)) as [string[], unknown];
    const elements = ['BarometerBadge', 'IndicatorChart', 'SmileyRating', 'SurveyPrompt'];
    const readers = ['readIndicatorDocument', 'readSubmission', 'readSurvey'];
    expect(names).toEqual(expect.arrayContaining([...elements, ...readers, 'registerMessages']));
    expect(registered).toBeNull();
  });

  it.each(TAGS)('registers <%s> by importing its define module, and that one alone', (tag) => {
    const registered = inNode(
      `await import('avis-citoyen/define/${tag}.js'); console.log(${JSON.stringify(TAGS)}.filter((each) => customElements.get(each)).join())`,
    );
    expect(registered).toBe(tag);
  });

  it('names as side effects the doors that act on import', () => {
    for (const path of manifest.sideEffects.filter(
      (each) => !each.includes('*') && each.startsWith('./src'),
    )) {
      expect(existsSync(path), path).toBe(true);
    }
  });
});
