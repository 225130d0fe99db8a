/** Sizes in bytes of brotli, as a page receives them. Timings are the bench's. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const sizeOf = (file: string) => statSync(`dist/${file}.br`).size;

describe('what a page loads', () => {
  it('is the same file, compressed or not', () => {
    const differing = ['', 'chunks/', 'schemas/']
      .flatMap((folder) => readdirSync(`dist/${folder}`).map((file) => `dist/${folder}${file}`))
      .filter((file) => /\.(br|gz)$/.test(file))
      .filter((file) => {
        const unpack = file.endsWith('.br') ? brotliDecompressSync : gunzipSync;
        return !unpack(readFileSync(file)).equals(readFileSync(file.slice(0, -3)));
      });
    expect(differing).toEqual([]);
  });

  // The goals are not met: what stands between is told in test/bench/README.md. Until they are, no
  // file grows beyond what it is, and whoever makes one smaller writes the new size here.
  it.each<[string, number, number | string]>([
    ['avis.js', 51_500, 24_000],
    ['smiley-rating.js', 19_100, 13_200],
    ['survey-prompt.js', 32_100, 26_000],
    ['barometer-badge.js', 19_950, 'not named'],
    ['indicator-chart.js', 23_700, 20_000],
  ])('%s is at most %i bytes; its goal is %s', (file, budget, _goal) => {
    expect(sizeOf(file)).toBeLessThanOrEqual(budget);
  });

  it('for a chart that is drawn is at most 70 kB; where it is read from a table or a file, 78', () => {
    const parts = readdirSync('dist/chunks').filter((file) =>
      /^chart-engine.*\.js\.br$/.test(file),
    );
    const sizes = parts.map((file) => statSync(`dist/chunks/${file}`).size);
    expect(sizes).toHaveLength(2);
    expect(sizeOf('indicator-chart.js') + Math.max(...sizes)).toBeLessThanOrEqual(70_000);
    const all = sizes.reduce((sum, size) => sum + size, sizeOf('indicator-chart.js'));
    expect(all).toBeLessThanOrEqual(78_000);
  });

  it.each([
    'avis.js',
    'smiley-rating.js',
    'survey-prompt.js',
    'barometer-badge.js',
    'indicator-chart.js',
  ])(
    '%s is one static file, compiled while it arrives: nothing is imported but on demand, and Chart.js is not in it',
    (file) => {
      const code = readFileSync(`dist/${file}`, 'utf8');
      // A hint further down is none.
      expect(code).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
      expect(code).not.toMatch(/(^|[;}\s])import\s*["'{*]|\bfrom\s*["']\.\//);
      expect(code).not.toMatch(/CategoryScale|chart\.js/i);
    },
  );

  it('has parts that import nothing of the entries', () => {
    const parts = readdirSync('dist/chunks').filter((file) => file.endsWith('.js'));
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      const code = readFileSync(`dist/chunks/${part}`, 'utf8');
      expect(
        code.match(/from\s*["'`][^"'`]+["'`]/g)?.filter((each) => each.includes('..')) ?? [],
      ).toEqual([]);
    }
  });

  it('names the sinks of Lit and no other', () => {
    const code = readFileSync('dist/avis.js', 'utf8');
    expect(code.match(/\.innerHTML\s*=/g) ?? []).toHaveLength(2);
    expect(code).not.toMatch(/insertAdjacentHTML|outerHTML|\beval\(|new Function|document\.write/);
  });

  it('asks nothing of a browser that Chrome 111, Firefox 115 or Safari 16.4 lacks', () => {
    // The build writes older syntax where it has to; what is called, it leaves as it is.
    const tooNew = new RegExp(
      [
        String.raw`\b(Object|Map)\.groupBy|\bPromise\.(withResolvers|try)\b|\bArray\.fromAsync\b`,
        String.raw`\bURL\.(canParse|parse)\b|\bAbortSignal\.any\b|\bIterator\.|\bRegExp\.escape\b`,
        String.raw`\.(isWellFormed|toWellFormed|checkVisibility|showPopover|moveBefore|setHTML)\b`,
        String.raw`\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\b`,
        String.raw`\b(requestIdleCallback|scheduler\.|Intl\.(Segmenter|DurationFormat))`,
        String.raw`\b(await )?using \w+\s*=|/[dgimsuy]*v[dgimsuy]*[.,;)]`,
      ].join('|'),
    );
    const files = ['dist', 'dist/chunks'].flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.js'))
        .map((file) => `${folder}/${file}`),
    );
    const found = files.flatMap((file) => tooNew.exec(readFileSync(file, 'utf8'))?.[0] ?? []);
    expect(found).toEqual([]);
  });
});
