import { html, nothing, type TemplateResult } from 'lit';
import type { BadgeContent } from '../indicators/badge-content.js';
import type { ChartContent } from '../indicators/chart-content.js';
import { figureWriter } from '../indicators/figure-in-words.js';
import { whole } from '../indicators/format.js';
import type { Indicator } from '../indicators/indicator.js';
import { isMet } from '../indicators/levels.js';
import { mark, remarks, sourceWords } from './figure-parts.js';
import type { ChartWording } from './figure-table.js';

/** A check, a cross and a dash, in a square of ten, each in the tone of what it says. */
const VERDICTS = {
  met: ['M1 5.5l3 3 5-7', 'high'],
  unmet: ['M1.5 1.5l7 7M8.5 1.5l-7 7', 'low'],
  unmeasured: ['M1 5h8', 'small'],
} as const;

/** Commitments one under the other: the figure, its target, whether it is met, what changed in a year. */
export function commitmentList(
  { indicators, badges, sources }: ChartContent,
  wording: ChartWording,
): TemplateResult {
  const { words, say, language } = wording;
  const write = figureWriter({ language, words });
  return html`<ul class="commitments" part="table">
    ${indicators.map((indicator, index) => {
      const { label, target, source } = indicator;
      const badge = badges[index] as BadgeContent;
      return html`<li>
        <p class="label">${say(label)}</p>
        <p>
          <strong>${whole(badge.value)}</strong>
          ${
            target === undefined
              ? nothing
              : html`<span class="small">
                  ${words.target} ${whole(write({ ...indicator, value: target }))}
                </span>`
          }
        </p>
        <div>${verdict(indicator, wording)} ${remarks(badge)}</div>
        <p class="small">${badge.facts.join(' · ')}</p>
        ${sources.length > 1 ? sourceWords(source, wording) : nothing}
      </li>`;
    })}
  </ul>`;
}

/** Nothing is met nor missed where no target is given. */
function verdict(indicator: Indicator, { words }: ChartWording): TemplateResult | typeof nothing {
  const met = isMet(indicator);
  if (met === undefined && indicator.value !== null) return nothing;
  const kind = met === undefined ? 'unmeasured' : met ? 'met' : 'unmet';
  const [shape, tone] = VERDICTS[kind];
  return html`<p class="marked verdict ${tone}">${mark(shape, 'stroke')} ${words[kind]}</p>`;
}
