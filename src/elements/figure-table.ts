import { html, nothing, type TemplateResult } from 'lit';
import { CAUTION } from '../indicators/badge-shapes.js';
import type { Panel } from '../indicators/panel.js';
import { type Field, fieldsOf } from '../indicators/table-fields.js';
import type { ChartMessages, FigureMessages } from '../messages/messages.js';
import { mark, type Wording } from './figure-parts.js';

/** The words of a chart. */
export type ChartWording = Wording<FigureMessages & ChartMessages>;

/** How a table stands in its chart. */
export interface TableStanding {
  readonly isAlone: boolean;
  /** How many of its rows it may have by now. */
  readonly mostRows: number;
}

/** A panel as a table, to be read as it is: names are headers of rows, what is fragile says so. */
export function figureTable(
  panel: Panel,
  { language, words, say }: ChartWording,
  { isAlone, mostRows }: TableStanding,
): TemplateResult {
  const fields = fieldsOf(panel, words, language);
  const cell = ({ cells }: Field, row: number) => {
    const { text, isFragile } = cells[row] ?? {};
    return html`<td>
      ${
        isFragile
          ? html`<span class="visually-hidden">${words.fragile}</span>${mark(CAUTION, 'stroke')}`
          : nothing
      }
      ${text}
    </td>`;
  };
  return html`<table part="table">
    <caption class=${isAlone ? 'visually-hidden' : ''}>${say(panel.caption)}</caption>
    <thead>
      <tr>
        <th scope="col">${panel.corner}</th>
        ${fields.map(({ head }) => html`<th scope="col">${say(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${panel.rows.slice(0, mostRows).map(
        ({ name }, row) => html`<tr>
          <th scope="row">${say(name)}</th>
          ${fields.map((field) => cell(field, row))}
        </tr>`,
      )}
    </tbody>
  </table>`;
}
