import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../demo/collector/form/html.js';

test('what is put into a template stays text, in an element and in an attribute', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '/', ' ', '\n') }),
      (text) => {
        const markup = String(html`<p title="${text}">${text}</p>`);
        const [, attribute = '', content = ''] =
          /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(markup) ?? [];
        for (const escaped of [attribute, content]) {
          const read = escaped
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&#39;', "'")
            .replaceAll('&amp;', '&');
          expect(read).toBe(text);
        }
      },
    ),
    { seed: 6 },
  );
});

test('markup inside markup stays markup, and nothing leaves nothing', () => {
  const list = ['a', 'b'].map((each) => html`<li>${each}</li>`);
  expect(String(html`<ul>${list}</ul>${false}${undefined}${0}${''}`)).toBe(
    '<ul><li>a</li><li>b</li></ul>0',
  );
});
