/** Registers `<smiley-rating>`. */
import { SmileyRating } from '../elements/smiley-rating.js';

if (!customElements.get('smiley-rating')) customElements.define('smiley-rating', SmileyRating);
