/** What the README says of an endpoint: the replies that it may give, and the routes of ours. */
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/delivery/reply.js';
import { openTestCollector } from '../collector/harness.js';
import { codeIn, readReadme, rowsOf } from './readme.js';

const readme = readReadme('README.md');

describe('what the README says of an endpoint', () => {
  it('tells what each reply leads to', () => {
    const rows = rowsOf(readme, 'Any endpoint', 'Reply');
    const kinds = rows.map(([cell = '']) => {
      // « 5xx but 501 and 505 » stands for the others.
      const statuses = [...cell.replace(/5xx but .*/, '500, 502, 503, 504').matchAll(/\d{3}/g)];
      const outcomes = statuses.map(([status]) => {
        const reply = { status: Number(status), headers: new Headers(), body: '' };
        return outcomeOf(reply, 'an-id', 0).kind;
      });
      return [...new Set(outcomes)].join();
    });
    expect(kinds).toEqual(['acknowledged', 'retry', 'misdirected', 'refused', 'refused']);
  });

  it('lists every route of the collector', async () => {
    const { get } = await openTestCollector();
    const { paths } = (await get('/openapi.json')).json() as { paths: Record<string, object> };
    const routes = Object.keys(paths).filter((path) => !path.startsWith('/admin/'));
    const listed = rowsOf(readme, 'The collector', 'Route')
      .flatMap(([cell = '']) => codeIn(cell))
      .map((code) => code.replace(/^(GET|POST) /, '').replace('{id}', '{survey}'));
    const silent = routes.filter((path) => !listed.includes(path));
    // The thanks are the form's own affair.
    expect(silent).toEqual(['/surveys/{survey}/form/thanks']);
    const others = listed.filter((path) => !routes.includes(path));
    expect(others).toEqual(['/avis.js', '/avis.css', '/admin/…']);
  });
});
