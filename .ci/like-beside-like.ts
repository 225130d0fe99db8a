/**
 * Puts the modules of a script-tag file in the order of the house, style sheets and words first, instead
 * of the order in which one element after the other asks for them: brotli finds more to share between
 * neighbours of one kind. Modules that the file does not use are left out as before.
 */
import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The kinds, in their order; a module is of the first that it matches. */
const KINDS = [
  /^styles\/|\.styles\.ts$/,
  /^messages\/(fr|en|wording)\.ts$/,
  /^browser\//,
  /^validation\//,
  /^survey\//,
  /^indicators\//,
  /^delivery\//,
  /^elements\/questions\//,
];

/** Orders the modules of the files that are made of `entries`, sources in `src`. */
export function likeBesideLike(entries: readonly string[]): Plugin {
  return {
    name: 'avis-citoyen:like-beside-like',
    apply: 'build',
    transform(code, id) {
      if (!entries.some((entry) => id.endsWith(`/src/${entry}.ts`))) return undefined;
      const modules = readdirSync('src', { recursive: true, encoding: 'utf8' }).sort();
      const imports = KINDS.flatMap((kind) => modules.filter((each) => kind.test(each)))
        .filter((each) => each.endsWith('.ts') && !/chart-engine|entry-guard|\.d\.ts/.test(each))
        .map((each) => `import './${each.replace(/\.ts$/, '.js')}';\n`);
      return { code: [...new Set(imports)].join('') + code, map: null };
    },
  };
}
