/**
 * Takes the English out of what readers say of data that can't be used: in a page only the French
 * sentence is shown, English is for the log of an endpoint.
 */
import type { Plugin } from 'vite';
import { editSource, isNode } from './edit-source.js';

/** Where the English stands among the arguments of what makes these errors. */
const ENGLISH: Readonly<Record<string, number>> = { invalid: 2, matching: 1 };

/** Leaves the French alone in the script-tag files, which `isEntry` tells by their environment. */
export function frenchErrors(isEntry: (environment: string) => boolean): Plugin {
  return {
    name: 'avis-citoyen:french-errors',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!isEntry(this.environment.name) || !/\/src\/.*\.ts$/.test(id)) return undefined;
      const french = editSource(code, this.parse(code), ({ type, callee, arguments: given }) => {
        if (type !== 'CallExpression' || !isNode(callee) || !Array.isArray(given)) return [];
        const english: unknown = given[ENGLISH[String(callee.name)] ?? -1];
        // A name passes on what was written elsewhere.
        if (!isNode(english) || english.type === 'Identifier') return [];
        return [{ start: english.start, end: english.end, text: "''" }];
      });
      return { code: french, map: null };
    },
  };
}
