import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCollector } from '../../demo/collector/collector.js';
import { createServer } from '../../demo/collector/server.js';
import { readSettings } from '../../demo/collector/settings.js';
import { storedAnswers, submission } from './harness.js';
import { scratchFolder } from './scratch-folder.js';

const MEGABYTE = 2 ** 20;

/** A disk of eight megabytes; nothing where this user may not mount one. */
function smallDisk(): string | undefined {
  const folder = scratchFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    const sentence = 'A small disk can’t be mounted here: a full disk is not tested.';
    if (process.env.CI_ENGINES === 'all') throw new Error(sentence);
    console.warn(sentence);
    return undefined;
  }
  afterAll(() => {
    // Lazily: files that were closed stay open until their statements are collected.
    execFileSync('umount', ['-l', folder]);
  });
  return folder;
}

const disk = smallDisk();

test.each(disk === undefined ? [] : [disk])(
  'a full disk (%s) is told with 503, nothing that was acknowledged is lost, and answers are taken again when there is room',
  async (dataDir) => {
    const ballast = join(dataDir, 'ballast');
    writeFileSync(ballast, Buffer.alloc(4 * MEGABYTE));
    const errors: unknown[] = [];
    const collector = await openCollector(
      readSettings({ DATA_DIR: dataDir, ALLOW_NETWORKS: '127.0.0.1' }),
      { log: (line) => 'error' in line && errors.push(line) },
    );
    const app = await createServer(collector);
    const post = (sent: object) =>
      app.inject({
        method: 'POST',
        url: '/answers',
        payload: JSON.stringify(sent),
        headers: { 'content-type': 'text/plain' },
      });
    const comment = 'Une file longue. '.repeat(29);

    const acknowledged: string[] = [];
    const refused: ReturnType<typeof submission>[] = [];
    while (refused.length < 20) {
      const batch = Array.from({ length: 20 }, () =>
        submission({ answers: { satisfaction: 1, comment } }),
      );
      const replies = await Promise.all(batch.map(post));
      replies.forEach(({ statusCode, headers }, index) => {
        const sent = batch[index];
        if (!sent) return;
        if (statusCode === 202) acknowledged.push(sent.id);
        else {
          expect([statusCode, headers['retry-after']]).toEqual([503, '10']);
          refused.push(sent);
        }
      });
    }
    expect(acknowledged.length).toBeGreaterThan(100);
    expect((await app.inject('/health/ready')).statusCode).toBe(503);
    expect((await app.inject('/health/live')).statusCode).toBe(200);
    expect(errors.length).toBeGreaterThan(0);

    rmSync(ballast);
    for (const sent of refused) expect((await post(sent)).statusCode).toBe(202);
    expect((await app.inject('/health/ready')).statusCode).toBe(200);
    const ids = (await storedAnswers(collector)).map(({ id }) => id);
    expect(ids).toEqual([...acknowledged, ...refused.map(({ id }) => id)].sort());
    await app.close();
    await collector.close();
  },
  60_000,
);
