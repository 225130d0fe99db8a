/** Registers `<barometer-badge>`. */
import { BarometerBadge } from '../elements/barometer-badge.js';

if (!customElements.get('barometer-badge'))
  customElements.define('barometer-badge', BarometerBadge);
