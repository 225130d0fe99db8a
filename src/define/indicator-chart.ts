/** Registers `<indicator-chart>`. */
import { IndicatorChart } from '../elements/indicator-chart.js';

if (!customElements.get('indicator-chart'))
  customElements.define('indicator-chart', IndicatorChart);
