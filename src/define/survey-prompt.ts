/** Registers `<survey-prompt>`. */
import { SurveyPrompt } from '../elements/survey-prompt.js';

if (!customElements.get('survey-prompt')) customElements.define('survey-prompt', SurveyPrompt);
