/**
 * The one door to Chart.js, reached only by `import()` when a chart nears the viewport. Importing it
 * registers the few parts that a line needs.
 */
import {
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';

Chart.register(CategoryScale, Filler, LinearScale, LineController, LineElement, PointElement);

export { Chart };
