/**
 * Lit as a script-tag file carries it: with the guard's Trusted Types policy in place of its own, whose
 * name a page with another Lit has already taken, and without what no page of ours can reach: polyfills
 * and style sheets for browsers that are older than our targets, decorators, and help for who writes
 * elements. What it asks of the page under global names goes with them: an element of the page with such
 * an `id` would stand there instead, and the script would stop.
 *
 * Each part must be found as it is written here, so that a new Lit is looked at before it ships.
 */
import type { Plugin } from 'vite';

/** What is replaced in each file of Lit, and by what. */
const CHANGES: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'lit-html/lit-html.js': [
    [/\w+\?\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/, '__avisStart.policy'],
    [
      /,\w=t\.litHtmlPolyfillSupport;\w\?\.\(\w,\w\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
      '',
    ],
  ],
  'lit-element/lit-element.js': [
    [
      /,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\);const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\)/,
      '',
    ],
    [/\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/,p=a\.reactiveElementPolyfillSupport/, ''],
    [
      /,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
      '',
    ],
    // Decorators.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map)/, ''],
    [/static addInitializer\(t\)\{.*?\}(?=static)/, ''],
    [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
  ],
  '@lit/reactive-element/css-tag.js': [
    // Style sheets can be constructed.
    [/t=globalThis,e=t\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'e=!0'],
    [/e&&void 0===t\)\{/, 'void 0===t){'],
    [/if\(e\)(s\.adoptedStyleSheets=.*?\));else for\(.*?\}(?=\},c=)/, '$1'],
    [/c=e\?t=>t:.*?:t;/, 'c=t=>t;'],
    // What is written in `css` is ours.
    [/throw Error\("Value passed.*?security\."\)/, 'throw Error()'],
    [/if\(this\._\$cssResult\$=!0,o!==s\)throw Error\("CSSResult.*?"\);/, 'this._$cssResult$=!0;'],
  ],
};

/** Names under which Lit looks for what the page may have. */
const GLOBALS = /PolyfillSupport|HydrateSupport|Versions|ShadyCSS|litPropertyMetadata|litNonce/;

/** Makes the changes, or stops the build. */
export function leanLit(): Plugin {
  return {
    name: 'avis-citoyen:lean-lit',
    apply: 'build',
    transform(code, id) {
      const [file, changes] = Object.entries(CHANGES).find(([name]) => id.endsWith(name)) ?? [];
      if (!changes) return undefined;
      let lean = code;
      for (const [written, instead] of changes) {
        if (!written.test(lean)) this.error(`${file} is written in another way: adapt ${written}.`);
        lean = lean.replace(written, instead);
      }
      if (GLOBALS.test(lean))
        this.error(`${file} asks the page in another way: adapt the changes.`);
      return { code: lean, map: null };
    },
  };
}
