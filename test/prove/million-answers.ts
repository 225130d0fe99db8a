/** A town with a million answers, put into its database in bulk: nobody waits for them to be posted. */

import { join } from 'node:path';
import Database from 'libsql';
import { openStore } from '../../demo/collector/store/store.js';
import type { Place } from '../collector/engines.js';
import { query } from '../collector/postgres-server.js';

export const MILLION = 1_000_000;
/** Over two years, to today. */
const DAYS = 730;

const SERVICES = ['etat-civil', 'passeport', 'urbanisme', 'petite-enfance', 'affaires-scolaires'];

/** Fills the tables of `place`, which are empty, with answers to `etat-civil`. */
export async function fillWithAMillion(place: Place): Promise<void> {
  // The schema is the collector's own.
  await (await openStore(place)).close();
  if (place.databaseUrl === undefined) return fillSqlite(place.dataDir);
  await query(place.databaseUrl, ...statements(POSTGRES));
}

function fillSqlite(dataDir: string): void {
  const database = new Database(join(dataDir, 'collector.sqlite'));
  for (const statement of statements(SQLITE)) database.exec(statement);
  // No collector finds the log of so large a transaction, and has to work it off under its readers.
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
}

/** What the two engines say differently. */
interface Dialect {
  /** A table `n` with a column `i`, from 0 on. */
  readonly numbers: string;
  /** Twelve hexadecimal digits of a number. */
  hex(number: string): string;
  day(offset: string): string;
}

const SQLITE: Dialect = {
  numbers: `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${MILLION - 1})`,
  hex: (number) => `printf('%012x', ${number})`,
  day: (offset) => `date('now', '-' || (${offset}) || ' days')`,
};

const POSTGRES: Dialect = {
  numbers: `with n as (select generate_series(0, ${MILLION - 1}) as i)`,
  hex: (number) => `lpad(to_hex(${number}), 12, '0')`,
  day: (offset) => `to_char(current_date - (${offset})::int, 'YYYY-MM-DD')`,
};

/** Ids are spread as those of people are; faces and services go round at lengths that share no factor. */
function statements({ numbers, hex, day }: Dialect): readonly string[] {
  const spread = '(cast(i as bigint) * 7919) % 1000003';
  const services = SERVICES.map((service, index) => `when ${index} then '${service}'`).join(' ');
  const service = `case i % 5 ${services} end`;
  return [
    `${numbers} insert into answer
      (survey_id, id, rev, survey_version, complete, day, answers, texts, locale, context)
      select 'etat-civil', '00000000-0000-4000-8000-' || ${hex(spread)}, 0, '2026-1', 1,
        ${day(`i * ${DAYS} / ${MILLION}`)}, '{"satisfaction":' || (1 + i % 7 % 3) || '}',
        case when i % 10 = 0 then '{"comment":"Merci pour votre accueil."}' end, 'fr',
        '{"service":"' || ${service} || '","channel":"web"}' from n`,
    'delete from activity',
    `insert into activity (survey_id, month, changes)
      select survey_id, substr(day, 1, 7), count(*) from answer group by 1, 2`,
  ];
}
