/**
 * The one door to Chart.js, reached only by `import()` when a chart nears the viewport. One part serves
 * all types: with bars drawn by ourselves, what a radar adds to a line weighs 0.3 kB. Only what a type
 * needs is registered.
 */
import {
  CategoryScale,
  Chart,
  type ChartComponentLike,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  RadarController,
  RadialLinearScale,
} from 'chart.js';
import type { Text } from '../validation/document-parts.js';
import { type Configuration, chartConfig } from './chart-config.js';
import { drawLabels, type Room, roomFor } from './chart-labels.js';
import { lookAt, type Setting } from './chart-look.js';
import {
  type Drawn,
  drawBands,
  drawBars,
  drawPointer,
  drawTargets,
  drawWhiskers,
  type Subject,
} from './chart-marks.js';
import { composed, emptyPlate } from './chart-picture.js';
import { isLying, type Panel } from './panel.js';
import { textIn } from './text-in.js';

const PARTS: Readonly<Record<Configuration['type'], readonly ChartComponentLike[]>> = {
  line: [CategoryScale, LinearScale, LineController, LineElement, PointElement],
  radar: [RadialLinearScale, RadarController, LineElement, PointElement],
};

/** A drawing in its place. */
export interface Drawing {
  /** Shows another panel in place of this one, or the same where the page looks otherwise by now. */
  update(panel: Panel, setting: Setting): void;
  /** Leaves the canvas and the window alone. */
  destroy(): void;
}

/** What a drawing tells. */
interface Listener {
  /** The row that a pointer is on; nothing when it left. */
  point(row: number | undefined): void;
  /** Do the series need a legend? Their names stand at their ends where there is room. */
  legend(isNeeded: boolean): void;
}

/**
 * Draws a panel on the canvas of `place`, and goes on drawing it at every size that the canvas is given.
 * The row under a pointer is written in `.readout`, and `.legend` is shown where it is needed.
 */
export function draw(place: Element, panel: Panel, setting: Setting): Drawing {
  const canvas = place.querySelector('canvas') as HTMLCanvasElement;
  const [readout, legend] = [place.querySelector('.readout'), place.querySelector('.legend')];
  let subject = { panel, look: lookAt(place, setting) };
  const listener = {
    point(row: number | undefined) {
      if (readout) readout.textContent = row === undefined ? '' : rowInWords(subject, row);
    },
    legend: (isNeeded: boolean) => void legend?.toggleAttribute('hidden', !isNeeded),
  };
  const start = () => chartOn(canvas, () => subject, listener);
  let chart = start();
  return {
    update(next, nextSetting) {
      const isOther = (next.shape === 'radar') !== (subject.panel.shape === 'radar');
      const look = lookAt(place, nextSetting);
      if (next === subject.panel && JSON.stringify(look) === JSON.stringify(subject.look)) return;
      subject = { panel: next, look };
      if (isOther) {
        chart.destroy();
        chart = start();
        return;
      }
      const { data, options = {} } = chartConfig(subject.panel, subject.look);
      chart.data = data;
      chart.options = options;
      chart.update();
    },
    destroy: () => chart.destroy(),
  };
}

/** One row: « T1 2025 · 7,1 / 10 (6,8 – 7,4) ». */
function rowInWords({ panel: { rows, columns }, look }: Subject, at: number): string {
  const said = (text: Text) => textIn(text, look.language);
  const figures = columns.map(({ label, figures }) => {
    const { text = '', range } = figures[at] ?? {};
    return (columns.length > 1 ? `${said(label)} ` : '') + text + (range ? ` (${range})` : '');
  });
  return [said(rows[at]?.name ?? ''), ...figures].join(' · ');
}

/** A PNG of panels with the words around them in `figure`, the same on every screen. */
export async function pictureOf(
  figure: Element,
  panels: readonly Panel[],
  setting: Setting,
): Promise<Blob | null> {
  const look = lookAt(figure, setting);
  const plates = panels.map((panel) => {
    const plate = emptyPlate(isLying(panel) ? 60 + 48 * panel.rows.length : 420);
    let names: readonly string[] = [];
    const listener = {
      point: () => undefined,
      legend(isNeeded: boolean) {
        names = isNeeded ? panel.columns.map(({ label }) => textIn(label, look.language)) : [];
      },
    };
    const chart = chartOn(plate.canvas, () => ({ panel, look }), listener, plate.ratio);
    return { ...plate, names, chart };
  });
  const picture = await composed(plates, figure, look);
  for (const { chart } of plates) chart.destroy();
  return picture;
}

/** With a `ratio`, of the size of the canvas and for once; else at every size of its parent. */
function chartOn(
  canvas: HTMLCanvasElement,
  subject: () => Subject,
  listener: Listener,
  ratio?: number,
): Drawn {
  const { type, data, options } = chartConfig(subject().panel, subject().look);
  Chart.register(...PARTS[type]);
  const marks = marksFor(subject, listener);
  const still = ratio && { responsive: false, devicePixelRatio: ratio };
  return new Chart(canvas, { type, data, options: { ...options, ...still }, plugins: [marks] });
}

/** What is drawn around the figures, as a plugin of Chart.js; the subject is asked each time. */
function marksFor(subject: () => Subject, listener: Listener): Plugin<Configuration['type']> {
  let room: Room | undefined;
  return {
    id: 'avis-marks',
    beforeLayout(chart) {
      room = roomFor(chart as Drawn, subject());
      chart.options.layout = { padding: room.padding };
      listener.legend(room.hasLegend);
    },
    beforeDatasetsDraw(chart) {
      drawBars(chart as Drawn, subject());
      drawBands(chart as Drawn, subject());
      drawTargets(chart as Drawn, subject());
    },
    afterDatasetsDraw(chart) {
      drawWhiskers(chart as Drawn, subject());
      drawPointer(chart as Drawn, subject());
      if (room) drawLabels(chart as Drawn, subject(), room);
    },
    afterEvent(chart) {
      listener.point(chart.getActiveElements()[0]?.index);
    },
  };
}
