import { html, nothing, type TemplateResult } from 'lit';
import type { ChartContent } from '../indicators/chart-content.js';
import { caution, methodBox, methodWords, sourceWords } from './figure-parts.js';
import type { ChartWording } from './figure-table.js';

/** What is known of the chart around it. */
interface Standing {
  /** Do the figures stand in a list, each with its own facts, cautions and source? */
  readonly isList: boolean;
  readonly hasFailed: boolean;
}

/** On what the figures rest, what to be careful of, who stands behind them and how they are made. */
export function chartFoot(
  { indicators, facts, notes, sources }: ChartContent,
  wording: ChartWording,
  { isList, hasFailed }: Standing,
): TemplateResult {
  const method = indicators.flatMap((each) => {
    const said = methodWords(each, wording);
    const name = html`<p><strong>${wording.say(each.label)}</strong></p>`;
    return indicators.length > 1 && said.length > 0 ? [name, ...said] : said;
  });
  return html`<div class="foot">
    ${facts.length > 0 && !isList ? html`<p class="small">${facts.join(' · ')}</p>` : nothing}
    ${isList ? nothing : notes.map(caution)}
    ${hasFailed ? caution(wording.words.undrawn) : nothing}
    ${isList && sources.length > 1 ? nothing : sources.map((each) => sourceWords(each, wording))}
    ${methodBox(method, wording)}
  </div>`;
}
