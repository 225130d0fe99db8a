import { expect, test } from 'vitest';
import { openTestCollector } from './harness.js';

test('a page of the demonstration has its address as a QR code', async () => {
  const { get } = await openTestCollector({ withSite: true });
  const { statusCode, headers, body } = await get('/qr.svg?to=/avis/accueil/');
  expect([statusCode, headers['content-type']]).toEqual([200, 'image/svg+xml']);
  expect(body).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"[^>]*><path d="[^"<>]+"\/><\/svg>$/);
});

test('each address has a code of its own', async () => {
  const { get } = await openTestCollector({ withSite: true });
  const codes = await Promise.all([
    get('/qr.svg?to=/avis/accueil/'),
    get('/qr.svg?to=/avis/accueil/', { host: 'www.saint-exemple.example' }),
    get('/qr.svg?to=/avis/'),
  ]);
  expect(new Set(codes.map(({ body }) => body)).size).toBe(3);
});

test.each([
  '/qr.svg',
  '/qr.svg?to=',
  '/qr.svg?to=//elsewhere.example/',
  '/qr.svg?to=https://elsewhere.example/',
  '/qr.svg?to=/avis/&to=/borne/',
  '/qr.svg?to=/avis/%3Fx',
  `/qr.svg?to=/${'a/'.repeat(200)}`,
])('%s is refused: a code leads to a page of this site', async (url) => {
  const { get } = await openTestCollector({ withSite: true });
  expect((await get(url)).statusCode).toBe(400);
});

test('a collector in service draws no codes', async () => {
  const { get } = await openTestCollector();
  expect((await get('/qr.svg?to=/avis/')).statusCode).toBe(404);
});
