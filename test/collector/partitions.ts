/**
 * Splits a schema over partitions by `survey_id`, and looks at how queries fare there. A distributed
 * PostgreSQL isn't installed by a test; its rule for keys is the same as that of partitions, and a
 * query that needs one partition needs one machine.
 */

import pg from 'pg';
import { expect } from 'vitest';
import { query } from './postgres-server.js';

const PARTITIONS = 16;

/** A query that the collector made. */
export interface LoggedQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Puts partitioned tables, with the same columns and keys, in place of all those of an empty schema. */
export async function splitTables(url: string): Promise<void> {
  const client = await connected(url);
  // Kysely's own two hold no survey, and are only read at the start.
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
  );
  await client.end();
  expect(rows.length).toBeGreaterThan(4);
  for (const { name } of rows) {
    const parts = Array.from({ length: PARTITIONS }, (_, part) => {
      const values = `with (modulus ${PARTITIONS}, remainder ${part})`;
      return `create table ${name}_${part} partition of ${name} for values ${values}`;
    });
    await query(
      url,
      `alter table ${name} rename to whole_${name}`,
      `create table ${name} (like whole_${name} including all) partition by hash (survey_id)`,
      ...parts,
      `drop table whole_${name}`,
    );
  }
}

/** The queries that look into more than one partition, or write to more than one survey. */
export async function explainAll(
  url: string,
  queries: readonly LoggedQuery[],
): Promise<readonly string[]> {
  const client = await connected(url);
  try {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'p'",
    );
    const asked = queries.filter(({ sql }) => rows.some(({ name }) => sql.includes(`"${name}"`)));
    // Else nothing was looked at.
    expect(asked.length).toBeGreaterThan(0);
    const wide: string[] = [];
    for (const each of asked) {
      const touched = each.sql.startsWith('insert')
        ? surveysWritten(each)
        : await partitionsRead(client, each);
      if (touched > 1) wide.push(each.sql);
    }
    return wide;
  } finally {
    await client.end();
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  return client;
}

async function partitionsRead(
  client: pg.Client,
  { sql, parameters }: LoggedQuery,
): Promise<number> {
  const { rows } = await client.query(`explain (format json) ${sql}`, [...parameters]);
  const plan = JSON.stringify(rows[0]);
  const read = [...plan.matchAll(/"Relation Name":"(\w+)_(\d+)"/g)];
  return new Set(read.map(([, , part]) => part)).size;
}

/** An insert names its survey in the first column of each row. */
function surveysWritten({ sql, parameters }: LoggedQuery): number {
  const [, names = '', rows = ''] =
    /\(([^)]*)\) values (.*?)(?: on conflict| returning|$)/.exec(sql) ?? [];
  const columns = names.split(',');
  expect(columns[0]?.trim()).toBe('"survey_id"');
  const written = parameters.slice(0, rows.match(/\$\d+/g)?.length ?? 0);
  return new Set(written.filter((_, index) => index % columns.length === 0)).size;
}
