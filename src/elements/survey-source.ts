/** Where the survey of a prompt comes from: what the page gives first, else what it points to. */
import type { ReactiveControllerHost } from 'lit';
import { fetchJson } from '../browser/fetch-json.js';
import { warnOnce } from '../browser/warn-once.js';
import { readSurvey, type Survey } from '../survey/survey.js';
import { surveyId } from '../validation/document-parts.js';
import { InvalidDataError } from '../validation/invalid-data-error.js';
import { refuse } from '../validation/readers.js';
import { PRESETS } from './presets.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly definition?: unknown;
  readonly src?: string;
  readonly preset?: string;
  readonly survey?: string;
}

export class SurveySource {
  readonly #host: Host;
  #followed: readonly unknown[] = [];
  /** The survey, once it is there. */
  survey: Survey | undefined;
  /** Why there is none, as a French sentence for the page's author. */
  problem: string | undefined;
  /** Did its address say that it is over? */
  isClosed = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Looks whether the page points elsewhere than before, and goes there. */
  follow(): void {
    const { definition, src, preset, survey } = this.#host;
    const { readyState } = document;
    // A script that came early sees the element before all that is inside it.
    if (definition === undefined && readyState === 'loading') return;
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    const pointed = [definition, script?.textContent, src, preset, survey];
    const nothing = definition === undefined && !script && !src && !preset;
    // Another script may still be about to give a definition.
    if (nothing && readyState !== 'complete') return;
    const { length } = this.#followed;
    if (length && pointed.every((each, index) => each === this.#followed[index])) return;
    this.#followed = pointed;
    const before = this.survey;
    this.survey = undefined;
    this.problem = undefined;
    this.isClosed = false;
    if (definition !== undefined) this.#read(definition, before);
    else if (script) this.#parse(script.textContent ?? '');
    else if (src) void this.#await(fetchJson(src), pointed, `src="${src}"`);
    else if (preset) this.#findPreset(preset, pointed);
    else this.problem = NOTHING;
  }

  #findPreset(preset: string, pointed: readonly unknown[]): void {
    const load = Object.hasOwn(PRESETS, preset) ? PRESETS[preset] : undefined;
    if (load)
      void this.#await(
        load().then((module) => module.default),
        pointed,
        `preset="${preset}"`,
      );
    else
      this.problem = `preset="${preset}" n’existe pas. Indiquez l’un de ${Object.keys(PRESETS).join(', ')}.`;
  }

  async #await(coming: Promise<unknown>, pointed: readonly unknown[], from: string): Promise<void> {
    const [json, reason] = await coming.then(
      (found) => [found],
      (error: Error) => [undefined, error.message],
    );
    if (this.#followed !== pointed) return; // the page points elsewhere meanwhile
    if (reason === '410') this.isClosed = true;
    else if (reason) {
      this.problem = `${from} n’a pas pu être chargé (${reason}). Vérifiez l’adresse, et que le fichier est en ligne.`;
    } else this.#read(json);
    this.#host.requestUpdate();
  }

  #parse(text: string): void {
    try {
      this.#read(JSON.parse(text));
    } catch {
      this.problem =
        'le <script type="application/json"> n’est pas du JSON. Vérifiez les virgules et les guillemets.';
    }
  }

  #read(json: unknown, before?: Survey): void {
    const defects: string[] = [];
    try {
      const survey = readSurvey(json, '', (defect) => defects.push(defect.sentence));
      const id = this.#host.survey ?? survey.id;
      const read = { ...survey, id: surveyId(id, 'survey', refuse) };
      // The same again, as some frameworks give it at each rendering, interrupts nobody.
      const isSame = before && JSON.stringify(read) === JSON.stringify(before);
      this.survey = isSame ? before : read;
    } catch (error) {
      if (!(error instanceof InvalidDataError)) throw error;
      this.problem = error.sentence;
    }
    if (defects.length > 0)
      warnOnce(`dans une enquête, ${defects.join(' ')} Le reste est utilisé.`);
  }
}

const NOTHING =
  'aucune enquête n’est donnée. Ajoutez l’attribut src ou preset, la propriété definition, ou un <script type="application/json">.';
