/** The look of the form's pages: paper and ink, in the page's light or dark, and nothing fetched. */
import { createHash } from 'node:crypto';
import { html } from './html.js';

export const STYLE = html`
:root { color-scheme: light dark; --surface: light-dark(#ffffff, #17181c); --panel: light-dark(#f5f4f1, #212329); --text: light-dark(#1c1b1f, #ecebef); --muted: light-dark(#5a5860, #b3b1ba); --border: light-dark(#85838c, #7d7b85); --accent: light-dark(#0f5c66, #6fd0d6); --on-accent: light-dark(#ffffff, #17181c); --focus: light-dark(#0a4bd6, #9db8ff); --negative: light-dark(#a8241b, #ff9a8f); }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem 1rem 4rem; background: var(--surface); color: var(--text); font: 100%/1.5 system-ui, sans-serif; }
main { max-inline-size: 40rem; margin-inline: auto; }
h1 { margin: 1rem 0 0.5rem; font: 1.75rem/1.25 Georgia, serif; }
a { color: var(--accent); }
nav { text-align: end; font-size: 0.875rem; }
fieldset, .question { margin: 2rem 0; padding: 0; border: 0; min-inline-size: 0; }
legend, label[for] { display: block; padding: 0; margin-block-end: 0.5rem; font-weight: 600; }
small { font-weight: 400; color: var(--muted); }
.note { margin: 0.25rem 0 0.5rem; color: var(--muted); font-size: 0.875rem; }
.fault, .faults { border-inline-start: 4px solid var(--negative); padding-inline-start: 0.75rem; }
.fault { margin: 0.25rem 0 0.5rem; color: var(--negative); font-weight: 600; }
.faults { margin: 1.5rem 0; padding-block: 0.5rem; background: var(--panel); }
.faults a { color: var(--negative); }
.options label { display: flex; gap: 0.75rem; align-items: center; min-block-size: 44px; padding: 0.25rem 0.5rem; border-radius: 0.5rem; }
.options label:has(:checked) { background: var(--panel); font-weight: 600; }
input[type="radio"], input[type="checkbox"] { flex: none; inline-size: 1.5rem; block-size: 1.5rem; margin: 0; accent-color: var(--accent); }
textarea, input[type="text"] { display: block; inline-size: 100%; min-block-size: 44px; padding: 0.5rem 0.75rem; border: 1px solid var(--border); border-radius: 0.5rem; background: var(--surface); color: var(--text); font: inherit; }
button { min-block-size: 44px; padding: 0.5rem 1.5rem; border: 2px solid var(--accent); border-radius: 0.5rem; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
@media (forced-colors: active) { button { border-color: ButtonText; } }
@media print { nav, button { display: none; } }
`;

/** The source expression that allows it, and nothing else. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(String(STYLE)).digest('base64')}'`;
