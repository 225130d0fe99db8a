/** `custom-elements.json` is what editors and catalogues read: it is fresh, and says everything. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Described {
  readonly name?: string;
  readonly description?: string;
}

interface Declaration extends Described {
  readonly tagName?: string;
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly attributes?: readonly Described[];
  readonly members?: readonly (Described & { readonly kind: string; readonly static?: boolean })[];
}

const committed = readFileSync('custom-elements.json', 'utf8');
const { modules } = JSON.parse(committed) as { modules: { declarations?: Declaration[] }[] };
const elements = modules
  .flatMap(({ declarations }) => declarations ?? [])
  .filter(({ tagName }) => tagName);

describe('custom-elements.json', () => {
  it('is what the sources give', () => {
    execFileSync('npx', ['cem', 'analyze', '--config', 'src/elements/manifest.config.js'], {
      stdio: 'ignore',
    });
    const fresh = readFileSync('custom-elements.json', 'utf8');
    expect(JSON.parse(fresh)).toEqual(JSON.parse(committed));
  });

  it('holds the four elements', () => {
    expect(elements.map(({ tagName }) => tagName).sort()).toEqual([
      'barometer-badge',
      'indicator-chart',
      'smiley-rating',
      'survey-prompt',
    ]);
  });

  it.each(elements.map((element) => [element.tagName, element] as const))(
    '<%s>: every event, slot, part, token and attribute is described',
    (_tag, element) => {
      const {
        events = [],
        slots = [],
        cssParts = [],
        cssProperties = [],
        attributes = [],
      } = element;
      const silent = [...events, ...slots, ...cssParts, ...cssProperties, ...attributes].filter(
        ({ description }) => !description,
      );
      expect(silent).toEqual([]);
      expect(events.every(({ name }) => /^(avis-[a-z-]+|input|change)$/.test(name ?? ''))).toBe(
        true,
      );
      expect(element.description).toBeTruthy();
    },
  );

  it.each(elements.map((element) => [element.tagName, element] as const))(
    '<%s>: every public token is documented, and used by its styles',
    (tag, element) => {
      const documented = (element.cssProperties ?? []).map(({ name }) => name ?? '');
      const source = stylesOf(String(tag));
      const unused = documented.filter((name) => {
        const inside = name.replace('--avis-', '--_');
        return !source.includes(`var(${name}`) || source.split(`var(${inside}`).length < 2;
      });
      expect(unused).toEqual([]);
    },
  );
});

/** Every style that an element imports, with the colours of series one by one. */
function stylesOf(tag: string): string {
  const element = readFileSync(`src/elements/${tag}.ts`, 'utf8');
  const files = [...element.matchAll(/from '\.(\.\/styles\/[\w-]+|\/[\w./-]+\.styles)\.js'/g)];
  return files
    .map(([, path]) => readFileSync(`src/elements/.${path}.ts`, 'utf8'))
    .join('\n')
    .replaceAll(/^.*--_chart-\$\{n\}.*$/gm, (line) =>
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => line.replaceAll(/\$\{n\}/g, String(n))).join('\n'),
    );
}
