import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { openStore } from '../../demo/collector/store/store.js';
import { scratchFolder } from './scratch-folder.js';

test('the statements that distribute the tables name every table, by the survey', async () => {
  const dataDir = scratchFolder();
  await (await openStore({ dataDir, databaseUrl: '' })).close();
  const database = new Database(join(dataDir, 'collector.sqlite'));
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'kysely%'")
    .all() as readonly { readonly name: string }[];
  database.close();
  const document = readFileSync('demo/collector/distribution.md', 'utf8');
  const distributed = [...document.matchAll(/create_distributed_table\('(\w+)', 'survey_id'/g)];
  expect(distributed.map(([, name]) => name).sort()).toEqual(tables.map(({ name }) => name).sort());
});
