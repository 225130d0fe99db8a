import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openTestCollector } from './harness.js';

const REVALIDATED = 'public, max-age=0, must-revalidate';
const YEAR = 'public, max-age=31536000, immutable';

/** A collector with these files in its library (version 1.2.3) and its site. */
async function openWith(
  files: Readonly<Record<string, string | Buffer>>,
  pages?: Readonly<Record<string, string>>,
) {
  const opened = await openTestCollector({ withSite: pages !== undefined });
  const { library, site } = opened.collector.files;
  for (const [name, content] of Object.entries(files)) write(join(library.folder, name), content);
  for (const [name, content] of Object.entries(pages ?? {})) write(join(site ?? '', name), content);
  return opened;
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const hash = (algorithm: string, content: string) =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

describe('the library’s files', () => {
  const files = {
    'avis.js': 'import("./chunks/chart-AbCd1234.js")',
    'smiley-rating.js': 'rating()',
    'chunks/chart-AbCd1234.js': 'chart()',
    'avis@1.0.0/avis.js': 'old()',
    'avis@1.0.0/chunks/chart-Old01234.js': 'oldChart()',
    'avis.css': 'a{}',
    'schemas/survey.json': '{}',
    'collector/main.js': 'secret()',
    'index.d.ts': 'types',
  };
  const script = 'application/javascript; charset=utf-8';

  test.each([
    ['/avis.js', files['avis.js'], script, REVALIDATED],
    ['/smiley-rating.js', 'rating()', script, REVALIDATED],
    ['/avis.css', 'a{}', 'text/css; charset=utf-8', REVALIDATED],
    ['/schemas/survey.json', '{}', 'application/json; charset=utf-8', REVALIDATED],
    ['/chunks/chart-AbCd1234.js', 'chart()', script, YEAR],
    ['/avis@1.2.3/avis.js', files['avis.js'], script, YEAR],
    ['/avis@1.2.3/chunks/chart-AbCd1234.js', 'chart()', script, YEAR],
    ['/avis@1.0.0/avis.js', 'old()', script, YEAR],
    ['/avis@1.0.0/chunks/chart-Old01234.js', 'oldChart()', script, YEAR],
  ])('%s is given to any page', async (url, content, type, cacheControl) => {
    const { get } = await openWith(files);
    const { statusCode, headers, body } = await get(url, {
      origin: 'https://www.saint-exemple.example',
    });
    expect([statusCode, body]).toEqual([200, content]);
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': cacheControl,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      etag: expect.any(String),
    });
  });

  test.each([
    '/missing.js',
    '/collector/main.js',
    '/index.d.ts',
    '/avis@1.0.1/avis.js',
    '/avis@1.2.3/collector/main.js',
    '/avis@1.2.3/../../package.json',
    '/chunks/../collector/main.js',
    '/chunks/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/avis.js%00',
    '/',
  ])('%s is not there', async (url) => {
    const { get } = await openWith(files);
    expect((await get(url)).statusCode).toBe(404);
  });

  test('leave compressed as the build compressed them', async () => {
    const code = 'x'.repeat(1000);
    const { get } = await openWith({
      'avis.js': code,
      'avis.js.br': brotliCompressSync(code),
      'avis.js.gz': gzipSync(code),
    });
    for (const [accepted, encoding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined],
    ] as const) {
      const { headers, rawPayload } = await get('/avis.js', { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers.vary).toMatch(/accept-encoding/i);
      expect(headers['content-type']).toBe(script);
      if (encoding) expect(rawPayload.length).toBeLessThan(100);
    }
  });

  test('are given to pages of other origins than those that may post', async () => {
    const opened = await openTestCollector({ settings: { ALLOW_ORIGINS: 'https://a.example' } });
    write(join(opened.collector.files.library.folder, 'avis.js'), 'avis()');
    for (const url of ['/avis.js', '/avis.json']) {
      const { statusCode, headers } = await opened.get(url, { origin: 'https://b.example' });
      expect([statusCode, headers['access-control-allow-origin']]).toEqual([200, '*']);
    }
  });

  test('are not sent again to whom has them', async () => {
    const { get } = await openWith(files);
    const { headers } = await get('/avis.js');
    const again = await get('/avis.js', { 'if-none-match': String(headers.etag) });
    expect(again.statusCode).toBe(304);
  });

  test('have their hashes listed, and an import map for the parts', async () => {
    const { get, collector } = await openWith(files);
    const { version, files: hashes, importMap, importMapHash } = (await get('/avis.json')).json();
    const chunk = hash('sha384', 'chart()');
    expect([version, hashes]).toEqual([
      '1.2.3',
      {
        'avis.js': hash('sha384', files['avis.js']),
        'smiley-rating.js': hash('sha384', 'rating()'),
        'avis.css': hash('sha384', 'a{}'),
        'schemas/survey.json': hash('sha384', '{}'),
        'chunks/chart-AbCd1234.js': chunk,
      },
    ]);
    expect(JSON.parse(importMap)).toEqual({
      integrity: {
        'http://localhost:80/chunks/chart-AbCd1234.js': chunk,
        'http://localhost:80/avis@1.2.3/chunks/chart-AbCd1234.js': chunk,
      },
    });
    expect(importMapHash).toBe(hash('sha256', importMap));

    write(join(collector.files.library.folder, 'avis.js'), 'rebuilt()');
    expect((await get('/avis.json')).json().files['avis.js']).toBe(hash('sha384', 'rebuilt()'));
  });

  test.each(['a"b', 'a b', '<script>'])('are not listed for the host %s', async (host) => {
    const { get } = await openWith(files);
    expect((await get('/avis.json', { host })).statusCode).toBe(400);
  });
});

describe('the demonstration’s pages', () => {
  const pages = {
    'index.html': '<h1>Saint-Exemple</h1>',
    'avis/index.html': '<p>',
    'site.css': 'a{}',
  };

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/avis/', 'text/html; charset=utf-8'],
    ['/site.css', 'text/css; charset=utf-8'],
  ])('%s is served under a strict policy', async (url, type) => {
    const { get } = await openWith({ 'avis.js': '' }, pages);
    const { statusCode, headers } = await get(url);
    expect([statusCode, headers['content-type']]).toEqual([200, type]);
    const { importMapHash } = (await get('/avis.json')).json();
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self' '${importMapHash}'; style-src 'self'; img-src 'self' data:; ` +
        "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  test.each(['/../package.json', '/%2e%2e/%2e%2e/package.json', '/.env', '/nothing.html'])(
    'don’t lead out of their folder: %s',
    async (url) => {
      const { get } = await openWith({}, { ...pages, '.env': 'SECRET=1' });
      const { statusCode, body } = await get(url);
      expect([403, 404]).toContain(statusCode);
      expect(body).not.toContain('SECRET');
    },
  );

  test('are not there without DEMO', async () => {
    const { get } = await openWith({});
    expect((await get('/')).statusCode).toBe(404);
  });
});
