import { spawn, spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkEndpoint } from '../../demo/collector/endpoint-contract.js';
import { startCollector, startModule } from './built-collector.js';
import { submission } from './harness.js';
import { scratchFolder } from './scratch-folder.js';

const PATIENCE = 60_000;
const questions = {
  survey: 'etat-civil',
  answers: { satisfaction: 3 },
  other: { satisfaction: 1 },
};

/** What a server of a test looks at in a submission. */
interface Sent {
  readonly id: string;
  readonly rev: number;
}

/** What an endpoint at this address would have to change. */
async function changes(address: string): Promise<readonly string[]> {
  const findings = await checkEndpoint({ address, ...questions });
  return findings.filter(({ holds }) => !holds).map(({ promise }) => promise);
}

/** Runs `ask` against a server that answers as `listener` does. */
async function against<T>(
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
  ask: (address: string) => Promise<T>,
): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    return await ask(`http://127.0.0.1:${port}/answers`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** PHP with SQLite, where it is here; where it is missing that is said, and fails where all is asked for. */
function findPhp(): readonly string[] {
  if (/^pdo_sqlite$/m.test(String(spawnSync('php', ['-m']).stdout ?? ''))) return ['PHP'];
  const missing = 'PHP with SQLite is not installed here (Debian: apt-get install php-sqlite3).';
  if (process.env.CI_ENGINES === 'all') throw new Error(missing);
  console.warn(`${missing} The endpoint in PHP is not tested.`);
  return [];
}

/** Runs `ask` against the PHP endpoint, on a database of its own. */
async function againstPhp<T>(file: string, ask: (address: string) => Promise<T>): Promise<T> {
  const child = spawn('php', ['-S', '127.0.0.1:0', 'demo/endpoints/avis.php'], {
    env: { PATH: process.env.PATH, AVIS_FILE: file },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
        const found = /\((http:\/\/127\.0\.0\.1:\d+)\) started/.exec(said);
        if (found?.[1]) resolve(found[1]);
      });
      child.once('error', reject);
      void gone.then(() => reject(new Error(said)));
    });
    return await ask(`${address}/answers`);
  } finally {
    child.kill();
    await gone;
  }
}

/** Posts answers to a survey that the PHP endpoint has. */
function post(address: string, answers: object): Promise<Response> {
  const { surveyVersion: _, ...sent } = submission({ answers });
  return fetch(address, { method: 'POST', body: JSON.stringify(sent) });
}

describe('the contract of an endpoint', () => {
  test(
    'is kept by the collector with its own limits on',
    async () => {
      const { origin } = await startCollector({ DATA_DIR: scratchFolder() });
      expect(await changes(`${origin}/answers`)).toEqual([]);
    },
    PATIENCE,
  );

  test('is broken in almost every way by a page that says 200 to everything', async () => {
    const broken = await against((_request, response) => {
      response.setHeader('Content-Type', 'text/html').setHeader('Set-Cookie', 'id=1');
      response.end('<p>Merci</p>');
    }, changes);
    expect(broken).toEqual([
      'An answer sent as text/plain, without a preflight, is acknowledged.',
      'The same answer sent again is acknowledged again.',
      'Copies that come at the same time are all acknowledged.',
      'An answer sent as application/json is acknowledged.',
      'The preflight that application/json needs is answered.',
      'Revisions are acknowledged in whatever order they come.',
      'The highest revision is kept, whatever comes after it.',
      'Other content under a stored revision is refused.',
      'What is no JSON is refused for good.',
      'A text that is not UTF-8 is refused for good.',
      'A submission without an id is refused for good.',
      'An unknown key is refused for good.',
      'A NUL in a text is refused for good.',
      'A lone surrogate in a text is refused for good.',
      'More than 16 KiB is refused for good.',
      'A compressed body is refused for good.',
      'Another type is refused for good.',
      'A page of another origin may read every reply.',
      'A page may read how long to wait.',
      'No reply sets a cookie.',
    ]);
  });

  test.each([
    { what: 'last', keeps: () => true },
    { what: 'first', keeps: (stored: Sent | undefined) => !stored },
  ])('is broken by a server that keeps the $what revision it is sent', async ({ keeps }) => {
    const stored = new Map<string, Sent>();
    const broken = await against(async (request, response) => {
      const sent = (await json(request).catch(() => undefined)) as Sent | undefined;
      const held = sent && stored.get(sent.id);
      const other = held && held.rev === sent.rev && !isDeepStrictEqual(held, sent);
      if (sent && keeps(held)) stored.set(sent.id, sent);
      response.statusCode = other ? 422 : 202;
      response.end();
    }, changes);
    expect(broken).toContain('The highest revision is kept, whatever comes after it.');
    expect(broken).not.toContain('Revisions are acknowledged in whatever order they come.');
    expect(broken).not.toContain('Other content under a stored revision is refused.');
  });

  test('is broken by a reply that repeats what was sent, and by one that fails', async () => {
    const broken = await against((request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After');
      response.statusCode = 500;
      request.pipe(response);
    }, changes);
    expect(broken).toContain('A refusal repeats nothing of what was sent.');
    expect(broken).toContain('No reply leads elsewhere, and none is a failure.');
    expect(broken).not.toContain('A page may read how long to wait.');
  });

  test('can’t be looked at through a limit, which is said', async () => {
    const looking = against((_request, response) => {
      response.statusCode = 429;
      response.end();
    }, changes);
    await expect(looking).rejects.toThrow('too many answers came from here (429)');
  });
});

describe.each(findPhp())('the endpoint in %s', () => {
  test(
    'keeps the contract',
    async () => {
      const file = join(scratchFolder(), 'avis.sqlite');
      expect(await againstPhp(file, changes)).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'refuses a NUL wherever it stands, and takes a text that only spells one',
    async () => {
      const statuses = await againstPhp(join(scratchFolder(), 'avis.sqlite'), async (address) => {
        const statusOf = async (answers: object) => (await post(address, answers)).status;
        return {
          inText: await statusOf({ comment: 'a\0b' }),
          inList: await statusOf({ tried: ['phone', '\0'] }),
          inKey: await statusOf({ '\0': 1 }),
          inKeyOfList: await statusOf({ 'a\0': ['phone'] }),
          spelled: await statusOf({ comment: 'My name came out as \\u0000.' }),
        };
      });
      expect(statuses).toEqual({
        inText: 422,
        inList: 422,
        inKey: 422,
        inKeyOfList: 422,
        spelled: 202,
      });
    },
    PATIENCE,
  );

  test(
    'asks to wait while its disk can’t be written',
    async () => {
      const reply = await againstPhp('/nowhere/avis.sqlite', (address) => post(address, {}));
      expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '60']);
    },
    PATIENCE,
  );
});

describe('npm run check-endpoint', () => {
  test(
    'prints what holds and what to change, and ends with 0 or 1',
    async () => {
      const { origin } = await startCollector({ DATA_DIR: scratchFolder() });
      const good = await startModule('check-endpoint', { args: [`${origin}/answers`] });
      expect(await good.ended).toBe(0);
      expect(good.output()).toMatch(/^✓ An answer sent as text\/plain/);
      expect(good.output()).toMatch(/The endpoint keeps the contract\.\n$/);

      const bad = await startModule('check-endpoint', { args: [`${origin}/health/live`] });
      expect(await bad.ended).toBe(1);
      expect(bad.output()).toContain(
        '✗ An answer sent as text/plain, without a preflight, is acknowledged.\n  Answer 202 to a POST of JSON as text/plain, once it is stored (it was 404: is the address right, and the survey known there?).\n',
      );
    },
    PATIENCE,
  );

  test.each([[[]], [['nowhere']], [['http://127.0.0.1:1/answers']]])(
    'with %j ends with 2 and a sentence',
    async (args) => {
      const run = await startModule('check-endpoint', { args });
      expect(await run.ended).toBe(2);
      expect(run.output()).toMatch(/^Usage: check-endpoint|^Nothing answers at that address \(/);
    },
    PATIENCE,
  );

  test(
    'says what is expected where its answers are no JSON',
    async () => {
      const args = ['http://127.0.0.1:1/answers', '--answers', '{satisfaction'];
      const run = await startModule('check-endpoint', { args });
      expect(await run.ended).toBe(2);
      expect(run.output()).toBe(`--answers must be JSON such as '{"satisfaction":3}'.\n`);
    },
    PATIENCE,
  );
});
