/**
 * The one door to Chart.js, reached only by `import()` when a chart nears the viewport. Chart.js comes
 * as one module: a part for each type would save 3 kB on a page with one type, and cost 44 kB on a page
 * with two. So all types share this one, and only what a type needs is registered.
 */
import {
  BarController,
  BarElement,
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
import { type Configuration, chartConfig, isLying, type Look } from './chart-config.js';
import { drawLabels, type Room, roomFor } from './chart-labels.js';
import {
  type Drawn,
  drawBands,
  drawPointer,
  drawTargets,
  drawWhiskers,
  type Subject,
} from './chart-marks.js';
import { type Caption, composed, emptyPlate, hatchOf } from './chart-picture.js';
import type { Panel } from './panel.js';
import { textIn } from './text-in.js';

const PARTS: Readonly<Record<Configuration['type'], readonly ChartComponentLike[]>> = {
  line: [CategoryScale, LinearScale, LineController, LineElement, PointElement],
  bar: [CategoryScale, LinearScale, BarController, BarElement],
  radar: [RadialLinearScale, RadarController, LineElement, PointElement],
};

/** What a drawing tells the place where it stands. */
export interface Listener {
  /** The row that a pointer is on; nothing when it left. */
  point(row: number | undefined): void;
  /** Do the series need a legend? Their names stand at their ends where there is room. */
  legend(isNeeded: boolean): void;
}

/** A drawing on a canvas. */
export interface Drawing {
  /** Shows another subject in place of this one. */
  update(subject: Subject): void;
  /** Leaves the canvas and the window alone. */
  destroy(): void;
}

/** Draws a panel, and goes on drawing it at every size that the parent of its canvas takes. */
export function draw(canvas: HTMLCanvasElement, first: Subject, listener: Listener): Drawing {
  let subject = first;
  let chart = chartOn(canvas, () => subject, listener);
  return {
    update(next) {
      const isOther = next.panel.shape !== subject.panel.shape;
      subject = next;
      if (isOther) {
        chart.destroy();
        chart = chartOn(canvas, () => subject, listener);
        return;
      }
      const { data, options = {} } = configurationOf(subject);
      chart.data = data;
      chart.options = options;
      chart.update();
    },
    destroy: () => chart.destroy(),
  };
}

/** A PNG of panels with the words that their figures may not travel without, the same on every screen. */
export async function pictureOf(
  panels: readonly Panel[],
  look: Look,
  caption: Caption,
): Promise<Blob | null> {
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
  const picture = await composed(plates, caption, look);
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
  const { type, data, options } = configurationOf(subject());
  Chart.register(...PARTS[type]);
  const marks = marksFor(subject, listener);
  const still = ratio && { responsive: false, devicePixelRatio: ratio };
  return new Chart(canvas, { type, data, options: { ...options, ...still }, plugins: [marks] });
}

function configurationOf({ panel, look }: Subject): Configuration {
  return chartConfig(panel, look, (colour) => hatchOf(colour, look));
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
