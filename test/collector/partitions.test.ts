import { expect, test } from 'vitest';
import { openStore } from '../../demo/collector/store/store.js';
import { postgres } from './engines.js';
import { explainAll, splitTables } from './partitions.js';

test.each(postgres ? [postgres] : [])(
  'on $name the watch over partitions sees the queries that need more than one',
  async (engine) => {
    const { dataDir, databaseUrl = '' } = await engine.fresh();
    await (await openStore({ dataDir, databaseUrl })).close();
    await splitTables(databaseUrl);
    const narrow = { sql: 'select "id" from "answer" where "survey_id" = $1', parameters: ['s'] };
    const everywhere = { sql: 'select "id" from "answer" where "day" > $1', parameters: ['2026'] };
    const deleting = {
      sql: 'delete from "tombstone" where "erased_on" < $1',
      parameters: ['2026'],
    };
    const twoSurveys = {
      sql: 'insert into "directory" ("survey_id", "listed_id") values ($1, $2), ($3, $4)',
      parameters: ['a', 'x', 'b', 'y'],
    };
    const queries = [narrow, everywhere, deleting, twoSurveys];
    expect(await explainAll(databaseUrl, queries)).toEqual([
      everywhere.sql,
      deleting.sql,
      twoSurveys.sql,
    ]);
  },
);
