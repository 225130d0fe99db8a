/** Pages as text, without a way to forget an escape: what is put into a template is always text. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What may stand in a template; `false` and `undefined` leave nothing. */
export type Content = Html | string | number | false | undefined | readonly Content[];

/** Markup that `html` made. */
export class Html {
  readonly #markup: string;

  constructor(parts: TemplateStringsArray, values: readonly Content[]) {
    this.#markup = String.raw({ raw: parts }, ...values.map(markup));
  }

  toString(): string {
    return this.#markup;
  }
}

/** Markup from a template; values are escaped unless they are markup of ours. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts, values);
}

function markup(value: Content): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(markup).join('');
  return String(value).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
