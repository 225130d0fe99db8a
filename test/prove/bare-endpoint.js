/**
 * The least that can be done: a route that inserts the row of an answer under its key, one statement a
 * request, as durably as the collector does. What the collector is measured against.
 */
import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import Database from 'libsql';
import pg from 'pg';

const { DATA_DIR, DATABASE_URL } = process.env;

const COLUMNS = [
  ...['survey_id', 'id', 'rev', 'survey_version', 'complete', 'day'],
  ...['fingerprint', 'answers', 'texts', 'locale', 'page', 'context'],
];
const TABLE = `create table if not exists answer (survey_id text not null, id text not null, rev integer not null,
  survey_version text not null, complete integer not null, day text not null, fingerprint text,
  answers text not null, texts text, locale text, page text, context text,
  primary key (survey_id, id))`;
const INDEX = 'create index if not exists answer_by_day on answer (survey_id, day, id)';
const insert = (mark) =>
  `insert into answer (${COLUMNS}) values (${COLUMNS.map(mark)}) on conflict do nothing`;

async function openPostgres() {
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
  await pool.query(TABLE);
  await pool.query(INDEX);
  const text = insert((_, index) => `$${index + 1}`);
  return (row) => pool.query({ name: 'insert', text, values: row });
}

function openSqlite() {
  const database = new Database(`${DATA_DIR}/bare.sqlite`);
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  database.exec(TABLE);
  database.exec(INDEX);
  const statement = database.prepare(insert(() => '?'));
  return (row) => statement.run(...row);
}

const write = DATABASE_URL ? await openPostgres() : openSqlite();
const app = Fastify();
const asText = { parseAs: 'string' };
app.addContentTypeParser('text/plain', asText, (_request, body, done) => done(null, body));
app.post('/answers', async (request, reply) => {
  const { survey, id, rev, surveyVersion, complete, answers } = JSON.parse(request.body);
  const fingerprint = createHash('sha256').update(request.body).digest('hex');
  const row = [survey, id, rev, surveyVersion, complete ? 1 : 0, '2026-06-15', fingerprint];
  await write([...row, JSON.stringify(answers), null, null, null, null]);
  reply.code(202);
  return { id, rev };
});
await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`Bare endpoint: ${app.listeningOrigin}`);
