/** The pages of the demonstration. */
import { readdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';

export const SITE = 'demo/site';
/** The path of each page. */
export const PAGES = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `/${relative(SITE, dirname(`${SITE}/${file}`))}/`.replace('//', '/'))
  .sort();
