/** Changes to a source text, found by walking its syntax tree. */

/** Any node of a syntax tree. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** What stands in place of the text from `start` to before `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The code with the edits that `find` makes of each node of its tree. */
export function editSource(
  code: string,
  tree: unknown,
  find: (node: SyntaxNode) => readonly Edit[],
): string {
  const edits: Edit[] = [];
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    if (isNode(node)) edits.push(...find(node));
    for (const child of Object.values(node)) visit(child);
  };
  visit(tree);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/** Is this a node, not a list or a position? */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof (value as { type?: unknown } | null)?.type === 'string';
}
