/** The pages of the form: the form itself, the thanks, and a sentence where there is neither. */
import type { Survey } from '../../../src/survey/survey.js';
import { type FormState, fieldOf } from './fields.js';
import { type Content, type Html, html } from './html.js';
import { allSteps, labelOf } from './steps.js';
import { STYLE } from './style.js';
import { pick, spoken, type Words } from './words.js';

/** The form, empty or with what is to be corrected. */
export interface FormPage extends FormState {
  /** The UUID that the answer is stored under, however often it is sent. */
  readonly id: string;
  readonly context: Readonly<Record<string, string>>;
  /** A sentence above the form: why it was not taken. */
  readonly notice?: string;
}

/** The page of the form. */
export function formPage(page: FormPage): string {
  const { survey, words, faults, notice, id, context } = page;
  const steps = allSteps(survey);
  const fieldId = (index: number) => `q${index + 1}`;
  const listed = steps.flatMap((step, index) => {
    const fault = faults.get(step.key);
    const label = spoken(labelOf(step, survey, words));
    return fault === undefined ? [] : [html`<li><a href="#${fieldId(index)}">${label}</a></li>`];
  });
  const wrong = listed.length > 0 || notice !== undefined;
  const hidden = Object.entries({ id, version: survey.version, ...named(context) });
  return wholePage(words, {
    title: `${wrong ? words.error : ''}${titleOf(survey, words)}`,
    other: new URLSearchParams(context),
    content: html`<h1>${heading(survey, words)}</h1>
${survey.intro !== undefined && html`<p>${spoken(pick(survey.intro, words.language))}</p>`}
${wrong && summaryOf(notice ?? words.toCorrect, listed)}
<form method="post" action="form?lang=${words.language}">
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${steps.map((step, index) => fieldOf({ ...page, step, field: fieldId(index) }))}
<button>${words.send}</button>
</form>`,
  });
}

/** What is wrong, at the top of the page, with a link to each place. */
function summaryOf(sentence: string, listed: readonly Html[]): Html {
  const list = listed.length > 0 && html`<ul>${listed}</ul>`;
  return html`<div class="faults" role="alert"><p>${sentence}</p>${list}</div>`;
}

/** The page after the form. */
export function thanksPage(survey: Survey, words: Words): string {
  const { complaint, share, privacy } = survey.links;
  const links = [
    link(complaint, words.complaint),
    link(share, words.share),
    link(privacy, words.privacyLink),
  ];
  return wholePage(words, {
    title: words.recorded,
    content: html`<h1>${words.recorded}</h1>
<p>${survey.thanks === undefined ? words.thanks : spoken(pick(survey.thanks, words.language))}</p>
${links}`,
  });
}

/** A page of one sentence. */
export function sentencePage(words: Words, sentence: string): string {
  return wholePage(words, { title: sentence, content: html`<h1>${sentence}</h1>` });
}

function link(target: string | undefined, words: string): Content {
  return target !== undefined && html`<p><a href="${target}">${words}</a></p>`;
}

function named(context: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(context).map(([key, value]) => [`context.${key}`, value]),
  );
}

function titleOf(survey: Survey, words: Words): string {
  return survey.title === undefined ? words.title : pick(survey.title, words.language).text;
}

function heading(survey: Survey, words: Words): Html {
  return survey.title === undefined
    ? html`${words.title}`
    : spoken(pick(survey.title, words.language));
}

interface Shell {
  readonly title: string;
  readonly content: Html;
  /** What the same page in the other language is asked with, where there is one. */
  readonly other?: URLSearchParams;
}

function wholePage(words: Words, { title, content, other }: Shell): string {
  const language = words.language === 'fr' ? 'en' : 'fr';
  other?.set('lang', language);
  const link =
    other &&
    html`<nav><a href="form?${String(other)}" lang="${language}" hreflang="${language}">${words.otherLanguage}</a></nav>`;
  return `<!doctype html>\n${html`<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${link}
${content}
</main>
</body>
</html>
`}`;
}
