/** What a start that can't work says, for the person who gave the settings. */
import { describe, expect, test } from 'vitest';
import { startCollector, startModule } from './built-collector.js';
import { scratchFolder } from './scratch-folder.js';

const PATIENCE = 60_000;

describe('a process', () => {
  test(
    'whose settings are bad ends at once with a sentence each',
    async () => {
      const collector = await startModule('main', { env: { PORT: 'http', TIME_ZONE: 'Paris' } });
      expect(await collector.ended).toBe(1);
      expect(collector.output()).toBe(
        'PORT must be a whole number from 0 to 65535.\nTIME_ZONE must be a time zone such as Europe/Paris.\n',
      );
    },
    PATIENCE,
  );

  test(
    'that finds its port in use ends with a sentence',
    async () => {
      const first = await startCollector({ DATA_DIR: scratchFolder() });
      const { port } = new URL(first.origin);
      const second = await startModule('main', { env: { PORT: port, DATA_DIR: scratchFolder() } });
      expect(await second.ended).toBe(1);
      expect(second.output()).toBe(
        `PORT ${port} is in use: stop what listens there, or give another, such as PORT=8790.\n`,
      );
    },
    PATIENCE,
  );

  test.each([
    {
      what: 'an address of another machine',
      bad: { HOST: '203.0.113.1' },
      sentence:
        'HOST 203.0.113.1 is no address of this machine (EADDRNOTAVAIL): give one, such as HOST=0.0.0.0.\n',
    },
    {
      what: 'a file for a folder',
      bad: { DATA_DIR: 'package.json' },
      sentence:
        'DATA_DIR must be a folder that this user may write in, and so must what is in it: package.json can’t be used (EEXIST).\n',
    },
    {
      what: 'a database that is not there',
      bad: { DATABASE_URL: 'postgres://127.0.0.1:1/avis' },
      sentence: 'DATABASE_URL: the database can’t be used (connect ECONNREFUSED 127.0.0.1:1).\n',
    },
  ])(
    'that is given $what ends with a sentence that names the setting',
    async ({ bad, sentence }) => {
      const collector = await startModule('main', {
        env: { PORT: '0', DATA_DIR: scratchFolder(), ...bad },
      });
      expect(await collector.ended).toBe(1);
      expect(collector.output().replaceAll("'", '’')).toBe(sentence);
    },
    PATIENCE,
  );
});
