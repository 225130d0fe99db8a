/** The box where a drawing and its table take turns. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isLying, needsLegend, type Panel } from '../indicators/panel.js';
import { DASHES, MARKERS } from '../indicators/series-marks.js';
import { textIn } from '../indicators/text-in.js';
import { type ChartWording, figureTable, type TableStanding } from './figure-table.js';

/** Where a panel stands in its chart. */
export interface Standing extends TableStanding {
  readonly index: number;
  /** Is there something to draw? */
  readonly isDrawn: boolean;
}

/** One panel: its table, and the place of its drawing, which the engine fills. */
export function chartStage(
  panel: Panel,
  wording: ChartWording,
  standing: Standing,
): TemplateResult {
  const { index, isAlone, isDrawn, mostRows } = standing;
  const id = `caption-${index}`;
  const sized = heightOf(panel) ? 'sized' : '';
  return html`<div class="stage ${isDrawn ? `drawable ${sized}` : ''}">
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
      ${guard([panel, mostRows], () => figureTable(panel, wording, standing))}
    </div>
  </div>`;
}

/**
 * How high the canvas of a panel is, where its words have room of their own around it: lying bars as
 * they are many. Empty for what is as high as its width asks for.
 */
export function heightOf(panel: Panel): string {
  const { shape, rows, columns } = panel;
  if (shape === 'radar') return '21em';
  if (isLying(panel)) return `${0.5 + rows.length * (1 + 1.6 * columns.length)}em`;
  return needsLegend(panel) ? '16em' : '';
}

/** The names of series behind the strokes that they are drawn with. */
function legend(panel: Panel, { say }: ChartWording): TemplateResult {
  const { columns, shape } = panel;
  return html`<ul class="legend small" part="legend" ?hidden=${!needsLegend(panel)}>
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
