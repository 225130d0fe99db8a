/** The two READMEs, taken apart: what they show, what they list, and where they lead. */
import { readFileSync } from 'node:fs';

/** A fenced block, without its indentation. */
export interface Snippet {
  readonly language: string;
  /** What stands after the language: which document it is, or what it is called. */
  readonly name: string;
  readonly text: string;
}

/** A table, cell by cell, with the heading it stands under. */
export interface Table {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

/** Everything of one README. */
export interface Readme {
  readonly text: string;
  /** The text without its fenced blocks. */
  readonly prose: string;
  readonly snippets: readonly Snippet[];
  /** As in the source: `### smiley-rating`. */
  readonly headings: readonly string[];
  readonly tables: readonly Table[];
  /** Where links lead, in order. */
  readonly links: readonly string[];
}

const FENCE = /^( *)```(\w+)(?: ([^\n]+))?\n([\s\S]*?)^\1```$/gm;

export function readReadme(file: 'README.md' | 'README.fr.md'): Readme {
  const text = readFileSync(file, 'utf8');
  const snippets = [...text.matchAll(FENCE)].map(
    ([, indent = '', language = '', name = '', body = '']) => ({
      language,
      name,
      text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
  const prose = text.replaceAll(FENCE, '');
  return {
    text,
    prose,
    snippets,
    headings: prose.match(/^#+ .+$/gm) ?? [],
    tables: tablesOf(prose),
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
  };
}

function tablesOf(prose: string): readonly Table[] {
  const tables: { heading: string; rows: string[][] }[] = [];
  let heading = '';
  let isInside = false;
  for (const line of prose.split('\n')) {
    heading = /^#+ (.+)/.exec(line)?.[1] ?? heading;
    const isRow = line.startsWith('|');
    if (isRow && !isInside) tables.push({ heading, rows: [] });
    if (isRow && !/^\|[-|]+$/.test(line)) tables.at(-1)?.rows.push(cellsOf(line));
    isInside = isRow;
  }
  return tables;
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The code spans of a cell or of a paragraph. */
export function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The snippets of a language, in order. */
export function snippetsIn({ snippets }: Readme, language: string): readonly Snippet[] {
  return snippets.filter((snippet) => snippet.language === language);
}

/** The rows of a table under a heading, without the first: the one whose first head is `head`. */
export function rowsOf(
  readme: Readme,
  heading: string,
  head: string,
): readonly (readonly string[])[] {
  const found = readme.tables.filter(
    (table) => table.heading === heading && table.rows[0]?.[0] === head,
  );
  if (found.length === 0) throw new Error(`No table « ${head} » under « ${heading} ».`);
  return found.flatMap(({ rows }) => rows.slice(1));
}
