/** What the README lists is what there is: elements, events, tokens, settings, files. */
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSettings, type Settings } from '../../demo/collector/settings.js';
import * as events from '../../src/elements/events.js';
import { PRESETS } from '../../src/elements/presets.js';
import { codeIn, readReadme, rowsOf } from './readme.js';

interface Named {
  readonly name: string;
  readonly default?: string;
}

interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
}

interface Declaration {
  readonly tagName: string;
  readonly attributes: readonly (Named & { readonly fieldName: string })[];
  readonly members: readonly Member[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
  readonly cssStates?: readonly Named[];
}

const readme = readReadme('README.md');
const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations?: Declaration[] }[];
};
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);

/** A default as the README writes it. */
const written = (value: string | undefined) => value?.replaceAll("'", '') || '–';
const bare = (cell: string) => cell.replaceAll('`', '');
const names = (list: readonly Named[] = []) => list.map(({ name }) => name).sort();

const [asking = [], showing = []] = [2, 1].map((skip) => {
  const shared = readme.tables.filter(
    ({ heading, rows }) => heading === 'The elements' && rows[0]?.[0] === 'Attribute',
  );
  return shared[2 - skip]?.rows.slice(1);
});
const SHARED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'smiley-rating': asking,
  'survey-prompt': asking,
  'barometer-badge': showing,
  'indicator-chart': showing,
};

describe.each(elements.map((element) => [element.tagName, element] as const))(
  '<%s>',
  (tag, element) => {
    it('has the attributes that are listed, with their defaults', () => {
      const listed = [...(SHARED[tag] ?? []), ...rowsOf(readme, tag, 'Attribute')];
      const attributes = element.attributes.map((each) => [each.name, written(each.default)]);
      expect(listed.map(([name = '', value = '']) => [bare(name), bare(value)]).sort()).toEqual(
        attributes.sort(),
      );
    });

    it('has the properties and methods that are listed', () => {
      const fields = element.attributes.map(({ fieldName }) => fieldName);
      const others = element.members.filter(
        ({ name, static: isStatic }) =>
          !isStatic && !fields.includes(name) && !/Callback$/.test(name),
      );
      const listed = rowsOf(readme, tag, 'Property or method').flatMap(([name = '']) =>
        codeIn(name),
      );
      expect(listed.map((each) => each.replace(/\(.*\)/, '()')).sort()).toEqual(
        others.map(({ name, kind }) => (kind === 'method' ? `${name}()` : name)).sort(),
      );
    });

    it('has the slots, parts and states that are listed', () => {
      const slots = rowsOf(readme, tag, 'Slot').flatMap(([name = '']) => codeIn(name));
      expect(['', ...slots].sort()).toEqual(names(element.slots));
      const [, section = ''] = readme.prose.split(`\n### ${tag}\n`);
      const [, parts = ''] = /^\*\*Parts:\*\* ([^*\n]+)/m.exec(section) ?? [];
      expect([...codeIn(parts)].sort()).toEqual(names(element.cssParts));
      const ours = section.split('\n### ', 1)[0] ?? '';
      const [, states = ''] = /\*\*States:\*\* ([^,]+),/.exec(ours) ?? [];
      expect([...codeIn(states)].sort()).toEqual(names(element.cssStates));
    });

    it('fires the events that are listed for it', () => {
      const short = tag.split('-').at(-1) ?? '';
      const listed = rowsOf(readme, 'Events', 'Event')
        .filter(([, , , of = '']) => of === 'all' || of.includes(short))
        .map(([name = '']) => bare(name));
      const ours = names(element.events).filter((name) => name.startsWith('avis-'));
      expect(listed.sort()).toEqual(ours);
    });

    it('reads the tokens that are listed, with their defaults', () => {
      const listed = new Map(
        rowsOf(readme, 'Look', 'Token').map(([name = '', value = '']) => [bare(name), bare(value)]),
      );
      for (const token of element.cssProperties) {
        expect([token.name, listed.get(token.name)]).toEqual([token.name, written(token.default)]);
      }
    });
  },
);

describe('what is listed', () => {
  it('names no token that no element reads', () => {
    const listed = rowsOf(readme, 'Look', 'Token').map(([name = '']) => bare(name));
    const read = elements.flatMap(({ cssProperties }) => names(cssProperties));
    expect([...listed].sort()).toEqual([...new Set(read)].sort());
  });

  it('gives each event the fields that its class has', () => {
    const source = readFileSync('src/elements/events.ts', 'utf8');
    const fields = Object.fromEntries(
      source
        .split(/^export class /m)
        .slice(1)
        .map((each) => {
          const name = /super\('([a-z-]+)'/.exec(each)?.[1] ?? '';
          return [
            name,
            [...each.matchAll(/^ {2}(?:readonly )?(\w+): /gm)].map(([, field]) => field),
          ];
        }),
    );
    expect(Object.keys(fields)).toHaveLength(Object.keys(events).length);
    const listed = rowsOf(readme, 'Events', 'Event').map(([name = '', own = '']) => [
      bare(name),
      codeIn(own),
    ]);
    expect(Object.fromEntries(listed)).toEqual(fields);
  });

  it('has every setting, whose default is what an empty environment gives', () => {
    const source = readFileSync('demo/collector/settings.ts', 'utf8');
    const read = [...source.matchAll(/(?:text|read(?:<[^(]+>)?)\(\s*'([A-Z_]+)'/g)].map(
      ([, name]) => name,
    );
    const rows = rowsOf(readme, 'Settings', 'Name').map(([name = '', value = '']) => [
      bare(name),
      bare(value),
    ]);
    expect(rows.map(([name]) => name).sort()).toEqual([...new Set(read)].sort());
    const environment = Object.fromEntries(rows.filter(([, value]) => value !== '–'));
    const plain = (settings: Settings) => JSON.parse(JSON.stringify(settings));
    expect(plain(readSettings(environment))).toEqual(plain(readSettings({})));
  });

  it('has every ready-made survey', () => {
    const listed = rowsOf(readme, 'Ready-made surveys', '`preset`').map(([name = '']) =>
      bare(name),
    );
    expect(listed.sort()).toEqual(Object.keys(PRESETS).sort());
  });

  it('has every way into the package', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
    const listed = rowsOf(readme, 'With npm', 'Import').flatMap((cells) => cells.flatMap(codeIn));
    const silent = Object.keys(exports).filter((path) => {
      const [before = '', after = ''] = path
        .replace('./', 'avis-citoyen/')
        .replace(/^\.$/, 'avis-citoyen')
        .split('*');
      return (
        !listed.some((each) => each.startsWith(before) && each.endsWith(after)) &&
        path !== './package.json'
      );
    });
    // Four script-tag files are told in one row.
    expect(silent).toEqual([
      './smiley-rating.js',
      './survey-prompt.js',
      './barometer-badge.js',
      './indicator-chart.js',
    ]);
  });

  it('tells the version that a page may name', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...readme.text.matchAll(/[/]avis@(\d[\w.-]*)[/]/g)].map(([, each]) => each);
    expect(new Set(named)).toEqual(new Set([version]));
  });

  it('tells sizes that are kept, and not by far', () => {
    for (const [file = '', size = ''] of rowsOf(readme, 'Browsers and sizes', 'File')) {
      const told = Number(/^(\d+) kB$/.exec(size)?.[1]) * 1000;
      const { size: measured } = statSync(`dist/${bare(file)}.br`);
      expect(measured, file).toBeLessThanOrEqual(told);
      expect(measured, file).toBeGreaterThan(told * 0.8);
    }
  });
});
