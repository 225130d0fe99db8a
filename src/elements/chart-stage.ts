/** The box where a drawing and its table take turns. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Panel } from '../indicators/panel.js';
import { DASHES, MARKERS } from '../indicators/series-marks.js';
import { textIn } from '../indicators/text-in.js';
import { type ChartWording, figureTable } from './figure-table.js';

/** Where a panel stands in its chart. */
export interface Standing {
  readonly index: number;
  readonly isAlone: boolean;
  /** Is there something to draw? */
  readonly isDrawn: boolean;
}

/** One panel: its table, and the place of its drawing, which the engine fills. */
export function chartStage(
  panel: Panel,
  wording: ChartWording,
  { index, isAlone, isDrawn }: Standing,
): TemplateResult {
  const id = `caption-${index}`;
  return html`<div class="stage ${isDrawn ? 'drawable' : ''}">
    ${
      isDrawn
        ? html`<div class="plot" part="plot">
            <p class="caption" id=${id} ?hidden=${isAlone}>${wording.say(panel.caption)}</p>
            <div class="canvas">
              <canvas
                role="img"
                aria-labelledby=${isAlone ? 'heading' : `heading ${id}`}
                aria-describedby="summary"
              ></canvas>
            </div>
            ${panel.columns.length > 1 ? legend(panel, wording) : nothing}
            <p class="readout small"></p>
          </div>`
        : nothing
    }
    <div
      class="scroll"
      role="region"
      tabindex="0"
      aria-label=${textIn(panel.caption, wording.language)}
    >
      ${figureTable(panel, wording, isAlone)}
    </div>
  </div>`;
}

/** The names of series behind the strokes that they are drawn with. */
function legend({ columns, shape }: Panel, { say }: ChartWording): TemplateResult {
  return html`<ul class="legend small" part="legend" hidden>
    ${columns.map(({ label }, index) => {
      const [, marker] = MARKERS[index % MARKERS.length] ?? MARKERS[0];
      const dash = DASHES[index % DASHES.length]?.join(' ');
      const isPlain = shape !== 'bar' || index % 2 === 0;
      return html`<li>
        <svg class="swatch series-${(index % 8) + 1}" viewBox="0 0 30 10" aria-hidden="true">
          <path d=${shape === 'bar' ? '' : 'M0 5h30'} stroke-dasharray=${dash ?? ''}></path>
          <path
            class=${isPlain ? 'plain' : ''}
            transform="translate(10)"
            d=${shape === 'bar' ? 'M-4 1h18v8h-18z' : marker}
          ></path>
        </svg>
        ${say(label)}
      </li>`;
    })}
  </ul>`;
}
