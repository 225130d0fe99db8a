/** What an attacker, or a careless copy and paste, could put into a text or an address. */

/** Called by every payload that runs. */
const CALL = 'globalThis.hostile()';

const PAYLOADS = [
  `<script>${CALL}</script>`,
  `<script src="data:text/javascript,${CALL}"></script>`,
  `<img src="x:" onerror="${CALL}">`,
  `<svg onload="${CALL}"></svg>`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><animate onbegin="${CALL}" attributeName="x" dur="1s"></svg>`,
  `<math><mtext><img src="x:" onerror="${CALL}"></mtext></math>`,
  `<iframe srcdoc="<script>parent.hostile()</script>"></iframe>`,
  `<iframe src="javascript:parent.hostile()"></iframe>`,
  `<object data="javascript:${CALL}"></object>`,
  `<embed src="javascript:${CALL}">`,
  `<a href="javascript:${CALL}">ici</a>`,
  `<form action="javascript:${CALL}"><button autofocus>ici</button></form>`,
  `<input autofocus onfocus="${CALL}">`,
  `<details open ontoggle="${CALL}"><summary>ici</summary></details>`,
  `<video><source onerror="${CALL}"></video>`,
  `<style>@import "data:text/css,*{display:none}"</style>`,
  '<style>*{display:none !important}</style>',
  '<link rel="stylesheet" href="data:text/css,*{display:none}">',
  '<meta http-equiv="refresh" content="0;url=https://example.org">',
  '<base href="https://example.org/">',
  `<template shadowrootmode="open"><script>${CALL}</script></template>`,
  '<slot name="thanks"></slot><slot></slot>',
  '<survey-prompt preset="jdma"></survey-prompt>',
  '<!--?lit$1$--><!--/-->',
  // A template that must stay a text: its dollar is written as a code, so that nobody takes it for a slip.
  '\u0024{globalThis.hostile()}{{constructor.constructor("globalThis.hostile()")()}}',
  '{value}{n}{total}{found}{__proto__}{constructor}',
  '__proto__ constructor toString hasOwnProperty',
  '\u202e\u2066\u200b\ufeff\u0301 à l’envers',
  '🏛️👩🏽‍⚕️ ﷽ ⵣⴰⵎⴰⵣⵉⵖⵜ',
];

/** Ways to slip a payload into a place that it was not meant for. */
const DRESSINGS: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `"> ${payload}`,
  (payload) => `' autofocus onfocus='globalThis.hostile()' ${payload}`,
  (payload) => `</p></fieldset></section>${payload}`,
  (payload) => `</textarea></title></style></script>${payload}`,
  (payload) => `--> ${payload} <!--`,
  (payload) => `]]>${payload}<![CDATA[`,
  (payload) => `%22${payload.toUpperCase()}`,
  (payload) => `&quot;${payload.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`,
  (payload) => `\\u003c${payload}\\x3e`,
];

/** Three hundred texts. */
export const HOSTILE_TEXTS: readonly string[] = PAYLOADS.flatMap((payload) =>
  DRESSINGS.map((dress) => dress(payload)),
);

const SCRIPTED = ['javascript', 'vbscript', 'livescript', 'mocha', 'jscript', 'x-javascript'];
const OTHER_SCHEMES = [
  'data:text/html,<script>globalThis.hostile()</script>',
  'data:text/html;base64,PHNjcmlwdD5nbG9iYWxUaGlzLmhvc3RpbGUoKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload="globalThis.hostile()"/>',
  'DATA:text/html,x',
  'blob:https://example.org/5f0c9d7e-0000-4000-8000-000000000000',
  'filesystem:https://example.org/temporary/x.html',
  'file:///etc/passwd',
  'view-source:javascript:globalThis.hostile()',
  'jar:https://example.org/x.jar!/x.html',
  'mhtml:https://example.org/x',
  'feed:javascript:globalThis.hostile()',
  'about:blank',
  'chrome://settings',
  'resource://gre/',
  'ms-settings:privacy',
  'ms-word:ofe|u|https://example.org/x.docx',
  'intent://example.org#Intent;scheme=http;end',
  'steam://run/1',
  'sms:+33600000000',
  'ftp://example.org/x',
  'ws://example.org/',
  'wss://example.org/',
  'http://example.org/',
  'HTTP://example.org/',
  'http://localhost.example.org/',
  'http://127.0.0.1.example.org/',
  'http://localhost@example.org/',
  'http://[::1].example.org/',
  'https://',
  'https://[',
];

/** Sixty addresses that must never become a link, on a page of this machine. */
export const HOSTILE_URLS: readonly string[] = [
  ...SCRIPTED.flatMap((scheme) => [
    `${scheme}:globalThis.hostile()`,
    `${scheme.toUpperCase()}:globalThis.hostile()`,
    ` \u0001\t${scheme}:globalThis.hostile()`,
    `${scheme.slice(0, 4)}\n\t\r${scheme.slice(4)}:globalThis.hostile()`,
    `${scheme}://example.org/%0aglobalThis.hostile()`,
  ]),
  ...OTHER_SCHEMES,
];
