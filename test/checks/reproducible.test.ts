/** The same sources give the same files, wherever they are built: an `integrity` hash can be recomputed. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** What a build reads. */
const SOURCES = ['src', 'demo', '.ci', 'package.json', 'tsconfig.json', 'vite.config.ts'];
const places = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'avis-citoyen-')));

afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

/** Builds a copy of the sources in a place of its own; the hash of each file that came of it. */
function builtIn(place: string): Record<string, string> {
  for (const source of SOURCES) {
    cpSync(source, join(place, source), {
      recursive: true,
      filter: (path) => !/(^|\/)(node_modules|data)$/.test(path),
    });
  }
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: place, stdio: 'pipe' });
  const dist = join(place, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [
        path.slice(dist.length),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

describe('two clean builds', () => {
  it('in two places give the same files', { timeout: 240_000 }, () => {
    const [one = {}, other = {}] = places.map(builtIn);
    expect(Object.keys(one)).toContain('/avis.js');
    expect(other).toEqual(one);
  });
});
