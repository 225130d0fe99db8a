import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { connect, openStore, StoreFailure } from '../../demo/collector/store/store.js';
import { engines, type Place, postgres, sqlite } from './engines.js';
import { query } from './postgres-server.js';
import { scratchFolder } from './scratch-folder.js';

const row = (id: string, rev = 0) => ({
  survey_id: 's',
  id,
  rev,
  survey_version: '1',
  complete: true,
  day: '2026-06-15',
  fingerprint: `f${rev}`,
  answers: '{}',
  texts: '{"a":"été 👍"}',
  locale: null,
  page: null,
  context: null,
});

/** Opens a store whose queries the place is told of. */
function open(place: Place) {
  return openStore(place, ({ query: { sql: text, parameters } }) =>
    place.onQuery?.({ sql: text, parameters }),
  );
}

describe.each(engines)('a store on $name', (engine) => {
  test('binds booleans as numbers, in values and in conditions', async () => {
    const place = await engine.fresh();
    const store = await open(place);
    await store.writeAnswers('s', [row('a'), { ...row('b'), complete: false }]);
    const db = connect(place);
    const rows = await db
      .selectFrom('answer')
      .select(['id', 'complete'])
      .where('survey_id', '=', 's')
      .where('complete', 'in', [true as never])
      .execute();
    expect(rows).toEqual([{ id: 'a', complete: 1 }]);
    await db.destroy();
    await store.close();
  });

  test('opens again with all that it was given', async () => {
    const place = await engine.fresh();
    const first = await open(place);
    await first.writeAnswers('s', [row('a'), row('b')]);
    await first.close();
    const second = await open(place);
    const page = { after: { day: '', id: '' }, limit: 10 };
    expect(await second.answersAfter('s', page)).toMatchObject([{ id: 'a' }, { id: 'b' }]);
    expect(await second.writeAnswers('s', [row('a'), row('b', 1)])).toEqual(
      new Map([
        ['a', 'duplicate'],
        ['b', 'stored'],
      ]),
    );
    await second.close();
  });

  test('writes none of a batch that fails, and fails as a store', async () => {
    const store = await open(await engine.fresh());
    const broken = { ...row('b'), survey_version: null as never };
    await expect(store.writeAnswers('s', [row('a'), broken])).rejects.toThrow(StoreFailure);
    expect(await store.storedRevision('s', 'a')).toBeUndefined();
    expect((await store.writeAnswers('s', [row('a')])).get('a')).toBe('stored');
    await store.close();
  });

  test('takes any content under a revision whose texts were blanked for the same', async () => {
    const place = await engine.fresh();
    const store = await open(place);
    await store.writeAnswers('s', [row('a')]);
    const db = connect(place);
    await db
      .updateTable('answer')
      .set({ texts: null, fingerprint: null })
      .where('survey_id', '=', 's')
      .execute();
    await db.destroy();
    const again = await store.writeAnswers('s', [{ ...row('a'), fingerprint: 'other' }]);
    expect(again.get('a')).toBe('duplicate');
    await store.close();
  });
});

describe('SQLite', () => {
  test('writes ahead and syncs every commit', async () => {
    const place = await sqlite.fresh();
    const store = await openStore(place);
    const db = connect(place);
    const mode = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
    const synchronous = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
    const patience = await sql<{ timeout: number }>`pragma busy_timeout`.execute(db);
    expect([mode.rows, synchronous.rows, patience.rows]).toEqual([
      [{ journal_mode: 'wal' }],
      [{ synchronous: 2 }],
      [{ timeout: 5000 }],
    ]);
    await db.destroy();
    await store.close();
  });

  test('lets one process use a folder at a time, and says so', async () => {
    const dataDir = scratchFolder();
    const store = await openStore({ dataDir });
    await expect(openStore({ dataDir })).rejects.toThrow(
      `Another collector already uses the folder ${dataDir}: stop it, or give this one another DATA_DIR.`,
    );
    await store.close();
    const next = await openStore({ dataDir });
    await next.close();
  });

  test('begins every key with the survey', async () => {
    const place = await sqlite.fresh();
    const store = await openStore(place);
    const db = connect(place);
    const { rows } = await sql<{ tbl: string; first: string }>`
      select m.tbl_name as tbl, i.name as first from sqlite_master m, pragma_index_info(m.name) i
      where m.type = 'index' and i.seqno = 0 and m.tbl_name not like 'kysely%'`.execute(db);
    expect(rows.length).toBeGreaterThanOrEqual(6);
    for (const { first } of rows) expect(first).toBe('survey_id');
    await db.destroy();
    await store.close();
  });
});

describe.each(postgres ? [postgres] : [])('$name', (engine) => {
  test('begins every key with the survey, and has neither sequence nor lock of its own', async () => {
    const { databaseUrl } = await engine.fresh();
    const client = new pg.Client(databaseUrl);
    await client.connect();
    const keys = await client.query<{ name: string; first: string }>(`
      select c.relname as name, a.attname as first from pg_index i
      join pg_class c on c.oid = i.indexrelid
      join pg_class t on t.oid = i.indrelid
      join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where n.nspname = 'public' and t.relname not like 'kysely%'`);
    expect(keys.rows.length).toBeGreaterThanOrEqual(6);
    for (const { first } of keys.rows) expect(first).toBe('survey_id');
    const sequences = await client.query("select 1 from pg_class where relkind = 'S'");
    expect(sequences.rows).toEqual([]);
    await client.end();
  });

  test('is migrated once by several collectors that start together on an empty database', async () => {
    const { dataDir, databaseUrl = '' } = await engine.fresh();
    await query(databaseUrl, 'drop schema public cascade', 'create schema public');
    const stores = await Promise.all(
      Array.from({ length: 4 }, () => openStore({ dataDir, databaseUrl })),
    );
    const outcomes = await Promise.all(stores.map((store) => store.writeAnswers('s', [row('a')])));
    expect(outcomes.map((each) => each.get('a')).sort()).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
      'stored',
    ]);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('that doesn’t sync its commits is refused with a sentence', async () => {
    const { dataDir, databaseUrl = '' } = await engine.fresh();
    const name = new URL(databaseUrl).pathname.slice(1);
    await query(databaseUrl, `alter database ${name} set synchronous_commit = off`);
    await expect(openStore({ dataDir, databaseUrl })).rejects.toThrow(
      'PostgreSQL must run with fsync and synchronous_commit on',
    );
  });

  test('in another encoding is refused with a sentence', async () => {
    const { dataDir, databaseUrl = '' } = await engine.fresh();
    await query(
      databaseUrl,
      "create database latin encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0",
    );
    const latin = databaseUrl.replace(/\/\w+$/, '/latin');
    await expect(openStore({ dataDir, databaseUrl: latin })).rejects.toThrow(
      'The PostgreSQL database must be made with the encoding UTF8.',
    );
  });

  test('that doesn’t answer fails the start', async () => {
    const databaseUrl = 'postgres://nobody@127.0.0.1:1/none';
    await expect(openStore({ dataDir: scratchFolder(), databaseUrl })).rejects.toThrow(
      /ECONNREFUSED/,
    );
  });
});
