/** Takes the layout out of `css` and `html` literals, where it means nothing. */
import type { Plugin } from 'vite';
import { editSource, isNode, type SyntaxNode } from './edit-source.js';

const SQUEEZE: Readonly<Record<string, (text: string) => string>> = {
  html: (text) => text.replace(/\s*\n\s*/g, ' ').replace(/> </g, '><'),
  css: (text) =>
    text
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/([\w-]): /g, '$1:')
      .replaceAll(';}', '}'),
};

/** Squeezes the literals of our sources. */
export function minifyLiterals(): Plugin {
  return {
    name: 'avis-citoyen:minify-literals',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/\b(?:html|css)`/.test(code)) return undefined;
      const minified = editSource(code, this.parse(code), ({ type, tag, quasi }) => {
        if (type !== 'TaggedTemplateExpression' || !isNode(tag) || !isNode(quasi)) return [];
        const squeeze = SQUEEZE[String(tag.name)];
        if (!squeeze) return [];
        const fixed = quasi.quasis as readonly SyntaxNode[];
        return fixed.map(({ start, end }) => ({
          start,
          end,
          text: squeeze(code.slice(start, end)),
        }));
      });
      return { code: minified, map: null };
    },
  };
}
