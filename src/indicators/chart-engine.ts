/**
 * The one door to Chart.js, reached only by `import()` when a chart nears the viewport. Chart.js comes
 * as one module: a part for each type would save 3 kB on a page with one type, and cost 44 kB on a page
 * with two. Only what a type needs is registered.
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
  PointElement,
  RadarController,
  RadialLinearScale,
} from 'chart.js';
import { type Configuration, chartConfig } from './chart-config.js';
import { drawLabels, type Room, roomFor } from './chart-labels.js';
import {
  type Drawn,
  drawBands,
  drawPointer,
  drawTargets,
  drawWhiskers,
  type Subject,
} from './chart-marks.js';
import { hatchOf } from './chart-picture.js';

export { pictureOf } from './chart-picture.js';

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

/** Draws a panel, and goes on drawing it at every size that its canvas's parent takes. */
export function draw(canvas: HTMLCanvasElement, first: Subject, listener: Listener): Drawing {
  let subject = first;
  let room: Room;
  const hatch = (colour: string) => hatchOf(colour, subject.look);
  const configure = () => chartConfig(subject.panel, subject.look, hatch);
  const start = () => {
    const config = configure();
    Chart.register(...PARTS[config.type]);
    return new Chart(canvas, { ...config, plugins: [marks] }) as Drawn;
  };
  const marks = {
    id: 'avis-marks',
    beforeLayout(chart: Drawn) {
      room = roomFor(chart, subject);
      chart.options.layout = { padding: room.padding };
      listener.legend(room.hasLegend);
    },
    beforeDatasetsDraw(chart: Drawn) {
      drawBands(chart, subject);
      drawTargets(chart, subject);
    },
    afterDatasetsDraw(chart: Drawn) {
      drawWhiskers(chart, subject);
      drawPointer(chart, subject);
      drawLabels(chart, subject, room);
    },
    afterEvent(chart: Drawn) {
      listener.point(chart.getActiveElements()[0]?.index);
    },
  };
  let chart = start();
  return {
    update(next) {
      const isOther = next.panel.shape !== subject.panel.shape;
      subject = next;
      if (isOther) {
        chart.destroy();
        chart = start();
        return;
      }
      const { data, options } = configure();
      chart.data = data;
      if (options) chart.options = options;
      chart.update();
    },
    destroy() {
      chart.destroy();
    },
  };
}
