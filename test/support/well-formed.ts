/**
 * Is a text well-formed XML? A strict reading of what the pictures of this library use (elements,
 * attributes, character references, no doctype, no comment), which throws with the place of the first
 * mistake.
 */
export function assertWellFormed(xml: string): void {
  if (ILLEGAL.test(xml)) throw new SyntaxError('a character that XML does not allow');
  const open: string[] = [];
  let elements = 0;
  for (let index = 0; index < xml.length; ) {
    const rest = xml.slice(index);
    const [token] = TEXT.exec(rest) ?? OPENING.exec(rest) ?? CLOSING.exec(rest) ?? [];
    if (token === undefined) throw new SyntaxError(`unexpected at ${index}: ${rest.slice(0, 40)}`);
    if (token.startsWith('</')) {
      const name = token.slice(2).replace('>', '').trim();
      if (open.pop() !== name) throw new SyntaxError(`</${name}> closes nothing`);
    } else if (token.startsWith('<')) {
      elements += open.length === 0 ? 1 : 0;
      refuseTwice(token);
      if (!token.endsWith('/>')) open.push(/^<([\w:.-]+)/.exec(token)?.[1] ?? '');
    }
    index += token.length;
  }
  if (open.length > 0) throw new SyntaxError(`<${open.join('><')}> stays open`);
  if (elements !== 1) throw new SyntaxError(`${elements} roots`);
}

const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const REFERENCE = '&(?:amp|lt|gt|quot|apos|#\\d+|#x[0-9a-fA-F]+);';
const TEXT = new RegExp(`^(?:[^<&]|${REFERENCE})+`);
const OPENING = new RegExp(
  `^<[A-Za-z][\\w:.-]*(?:\\s+[A-Za-z_][\\w:.-]*\\s*=\\s*"(?:[^<&"]|${REFERENCE})*")*\\s*/?>`,
);
const CLOSING = /^<\/[A-Za-z][\w:.-]*\s*>/;

function refuseTwice(token: string): void {
  const names = [...token.matchAll(/\s([A-Za-z_][\w:.-]*)\s*=/g)].map(([, name]) => name);
  if (new Set(names).size !== names.length) throw new SyntaxError(`an attribute twice in ${token}`);
}
