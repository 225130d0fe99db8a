/** Two READMEs, one content: whoever reads either knows the same. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIFETIME } from '../../src/delivery/delivery-record.js';
import { asking } from '../../src/messages/fr.js';
import { codeIn, readReadme, type Snippet } from './readme.js';

const english = readReadme('README.md');
const french = readReadme('README.fr.md');
const both = [
  ['README.md', english],
  ['README.fr.md', french],
] as const;

describe('the French and the English README', () => {
  it('have the same headings, level by level', () => {
    const levels = [english, french].map(({ headings }) =>
      headings.map((heading) => heading.replace(/ .*/, '')),
    );
    expect(levels[1]).toEqual(levels[0]);
  });

  it('have the same snippets, comments aside', () => {
    const bare = ({ language, name, text }: Snippet) => ({
      language,
      name,
      text: text.replaceAll(/<!--[\s\S]*?-->|^\s*(#|\/\/).*\n/gm, ''),
    });
    expect(french.snippets.map(bare)).toEqual(english.snippets.map(bare));
  });

  it('have the same tables, whose code is the same', () => {
    const codes = [english, french].map(({ tables }) =>
      tables.map(({ rows }) => rows.map((cells) => cells.flatMap(codeIn))),
    );
    expect(codes[1]).toEqual(codes[0]);
  });

  it('lead to the same files', () => {
    const files = [english, french].map(({ links }) =>
      links.filter((link) => !/^#|^README/.test(link)),
    );
    expect(files[1]).toEqual(files[0]);
  });

  it('tell the same sizes', () => {
    const sizes = [english, french].map(({ prose }) => prose.match(/\d+(?=.k[Bo] \|)/g));
    expect(sizes[0]).toHaveLength(5);
    expect(sizes[1]).toEqual(sizes[0]);
  });

  it('begin with the two commands', () => {
    for (const [, { text }] of both) {
      expect(text).toMatch(/^# Avis citoyen\n\n```sh\nnpm start\nnpm test\n```\n/);
    }
  });

  it('promise the same delivery, in the words that a person is shown', () => {
    const kept = 'gardée sur cet appareil';
    expect(asking.recorded).toContain('enregistrée');
    expect(asking.kept).toContain(kept);
    expect(LIFETIME).toBe(7 * 86_400_000);
    expect(english.prose).toContain(
      `> An answer shown as « enregistrée » is stored exactly once, at an endpoint that passes \`check-endpoint\`. An answer shown as « ${kept} » is stored exactly once if the same browser opens any page of that site that carries the script within seven days.`,
    );
    const said = french.prose.split('\n').find((line) => line.startsWith('> ')) ?? '';
    for (const words of [
      'enregistrée',
      kept,
      'exactement une fois',
      'sept jours',
      'check-endpoint',
    ]) {
      expect(said).toContain(words);
    }
  });
});

describe.each(both)('%s', (_file, { prose, headings, links }) => {
  it('leads to files that are there and to headings that it has', () => {
    const anchors = headings.map((heading) => `#${anchorOf(heading)}`);
    const broken = links.filter((link) => {
      if (link.startsWith('#')) return !anchors.includes(link);
      return !link.includes('://') && !existsSync(link.split('#', 1)[0] ?? '');
    });
    expect(broken).toEqual([]);
  });

  it('calls no answer nameless: a text may name its author', () => {
    expect(prose).not.toMatch(/anonym/i);
  });
});

describe('README.fr.md', () => {
  it('is set as French is: no breaking space before a high mark or inside quotes', () => {
    const words = french.prose.replaceAll(/`[^`\n]*`|\]\([^)]*\)|^\|[-|]+$/gm, '');
    expect(
      words.match(/.{0,20}(?: [;:!?»]|« |[^\s\u202F\u00A0«(:/][;!?](?=\s|$)).{0,20}/g) ?? [],
    ).toEqual([]);
    expect(words.match(/.{0,20}\w'\w.{0,20}/g) ?? []).toEqual([]);
  });
});

/** The anchor that a forge gives a heading. */
function anchorOf(heading: string): string {
  const words = heading.replace(/^#+ /, '').toLowerCase();
  return words.replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
}
