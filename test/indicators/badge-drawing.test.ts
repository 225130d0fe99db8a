import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BadgeContent } from '../../src/indicators/badge-content.js';
import { drawBadge } from '../../src/indicators/badge-drawing.js';
import { assertWellFormed } from '../support/well-formed.js';
import { BADGES } from './badges.js';

const VARIANTS = ['compact', 'card', 'gauge'] as const;
const cases = Object.entries(BADGES).flatMap(([name, content]) =>
  VARIANTS.map((variant) => ({ name, variant, svg: drawBadge(content, variant), content })),
);
const bytes = (svg: string) => Buffer.byteLength(svg, 'utf8');

describe.each(cases)('the $variant picture of a badge that is $name', ({ svg, content }) => {
  it('is well-formed and at most 4 KiB', () => {
    assertWellFormed(svg);
    expect(bytes(svg)).toBeLessThanOrEqual(4096);
  });

  it('is an image with a name and a description, in its language', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]*<\/desc>/);
    expect(svg).toContain(` lang="${content.language}"`);
  });

  it('takes nothing from elsewhere and runs nothing', () => {
    const tags = svg.replace(/>[^<]*</g, '><');
    expect(tags).not.toMatch(/<(?!(svg|title|desc|style|rect|path|text|tspan)\b)\w/);
    expect(tags).not.toMatch(/\s(href|xlink:href|on\w+|style|src)\s*=/i);
    expect(/<style>(.*)<\/style>/.exec(svg)?.[1]).not.toMatch(/@import|url\(|@font-face/i);
  });

  it('has a dark colour for every light one', () => {
    const used = new Set([...svg.matchAll(/class="(avis-\w+)"/g)].map(([, name]) => name));
    const dark = /@media\(prefers-color-scheme:dark\)\{(.*?)\}<\/style>/.exec(svg)?.[1] ?? '';
    expect(
      [...dark.matchAll(/\.(avis-\w+)\{color:#[0-9a-f]{6}\}/g)].map(([, name]) => name),
    ).toEqual(expect.arrayContaining([...used]));
  });
});

describe('a picture', () => {
  const draw = (name: keyof typeof BADGES, variant: (typeof VARIANTS)[number] = 'card') =>
    drawBadge(BADGES[name] as BadgeContent, variant);

  it('tells the levels apart by shape as well as by colour', () => {
    const shapes = (['low', 'middle', 'high'] as const).map(
      (name) =>
        /<path transform="[^"]*" class="avis-\w+" color="#\w+" d="([^"]+)"/.exec(draw(name))?.[1],
    );
    expect(new Set(shapes).size).toBe(3);
    expect(shapes).not.toContain(undefined);
  });

  it('tells rise, fall and standstill apart by their arrow', () => {
    const arrows = (['rising', 'falling', 'steady'] as const).map(
      (name) =>
        /stroke-width="1.5" class="avis-\w+" color="#\w+" d="([^"]+)"/.exec(draw(name))?.[1],
    );
    expect(new Set(arrows).size).toBe(3);
    expect(arrows).not.toContain(undefined);
  });

  it('colours a change by what it means: a shorter delay is good news', () => {
    expect(draw('shorter delay')).toContain('avis-positive');
    expect(draw('falling')).toContain('avis-negative');
  });

  it('marks both bounds on the ring of a gauge, and draws none without a scale', () => {
    const [, ticks] =
      /stroke-width="1.5" class="avis-text"[^>]* d="([^"]*)"/.exec(draw('middle', 'gauge')) ?? [];
    expect(ticks?.match(/M/g)).toHaveLength(2);
    expect(draw('shorter delay', 'gauge')).not.toContain('stroke-width="14"');
  });

  it('keeps in its title and description what does not fit', () => {
    const svg = draw('long', 'compact');
    const label = BADGES.long?.label ?? '';
    expect(svg.slice(0, svg.indexOf('</title>'))).toContain(label);
    expect(svg.slice(svg.indexOf('</desc>'))).not.toContain(label);
  });

  it('reads from the right in Arabic', () => {
    expect(draw('arabic')).toContain('direction="rtl"');
    expect(draw('middle')).not.toContain('direction');
  });

  it('is at most 20 em wide on one line', () => {
    for (const { variant, svg } of cases) {
      const width = Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
      expect(width).toBeLessThanOrEqual(variant === 'compact' ? 320 : 400);
    }
  });

  it('stands whatever its texts hold', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 600 });
    const markup = fc
      .array(
        fc.constantFrom(
          '<',
          '"',
          '&',
          ']]>',
          '&#0;',
          '<script>',
          '\0',
          '\u202e',
          '\ud800',
          '👍',
          'ﷺ',
          ' ',
        ),
      )
      .map((parts) => parts.join(''));
    const text = fc.oneof(
      hostile,
      markup,
      fc.constant('"'.repeat(4000)),
      fc.constant('👍'.repeat(900)),
    );
    const texts = fc.record({
      label: text,
      source: text,
      number: text,
      after: text,
      word: text,
      lists: fc.array(text, { maxLength: 3 }),
      language: fc.constantFrom('fr', 'ar', 'pt-BR', 'fr"><script>'),
    });
    fc.assert(
      fc.property(texts, fc.constantFrom(...VARIANTS), (given, variant) => {
        const { label, source, number, after, word, lists, language } = given;
        const svg = drawBadge(
          {
            ...{
              language,
              label,
              source,
              isFigure: true,
              notes: lists,
              facts: lists,
              details: lists,
            },
            value: { before: '', number, after },
            level: { kind: 'high', word },
            gauge: { value: 0.5, bounds: [0.2, 0.8] },
            trend: { kind: 'up', tone: 'better', text: word },
          },
          variant,
        );
        assertWellFormed(svg);
        expect(bytes(svg)).toBeLessThanOrEqual(4096);
        expect(svg).not.toMatch(/<script/);
      }),
      { seed: 20260701, numRuns: 500 },
    );
  });
});
