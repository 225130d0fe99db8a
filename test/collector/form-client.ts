/** What a browser does with the form without script. */
import { type Engine, sqlite } from './engines.js';
import { openTestCollector } from './harness.js';

/** A collector whose forms can be sent. */
export async function openForm(engine: Engine = sqlite, settings: Record<string, string> = {}) {
  const opened = await openTestCollector({ engine, settings });
  const send = (survey: string, fields: Record<string, string | string[]>, query = '?lang=fr') =>
    opened.app.inject({
      method: 'POST',
      url: `/surveys/${survey}/form${query}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: encoded(fields),
    });
  return { ...opened, send };
}

function encoded(fields: Record<string, string | string[]>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  );
  return new URLSearchParams(pairs).toString();
}

/** With plain spaces in place of those that French typography asks for. */
export function spaced(page: string): string {
  return page.replace(/[\u00a0\u202f]/g, ' ');
}

/** The id and version that a page carries. */
export function hiddenIn(page: string): { id: string; version: string } {
  const field = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  return { id: field('id'), version: field('version') };
}
