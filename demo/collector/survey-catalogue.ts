/**
 * The surveys in memory. A version never changes once it is kept, so it is read once; which one is in
 * force and whether the survey is closed is asked again after a second, because another collector
 * may have changed it. What this one changes it knows at once.
 */
import { createHash } from 'node:crypto';
import { readSurvey, type Survey } from '../../src/survey/survey.js';
import { refuse } from '../../src/validation/readers.js';
import { BoundedMap } from './bounded-map.js';
import type { Clock } from './calendar.js';
import { SharedQuestions } from './shared-questions.js';
import type { Store } from './store/store.js';
import type { SurveyState } from './store/surveys.js';

/** One version of a survey. */
export interface Definition {
  readonly survey: Survey;
  /** Its JSON, as it was given. */
  readonly document: string;
  readonly etag: string;
}

/** Where surveys are looked up. */
export interface Catalogue {
  state(surveyId: string): Promise<SurveyState | undefined>;
  definition(surveyId: string, version: string): Promise<Definition | undefined>;
  /** The version in force, of an open survey or a closed one. */
  inForce(surveyId: string): Promise<Definition | undefined>;
  /** Forgets where a survey stood: this collector has just changed it. */
  forget(surveyId: string): void;
}

const FRESH = 1000;

/** A catalogue over `store`. */
export function createCatalogue(store: Store, clock: Clock): Catalogue {
  const states = new BoundedMap<string, { readonly at: number; readonly state: SurveyState }>(1000);
  const definitions = new BoundedMap<string, Definition>(1000);
  const askedStates = new SharedQuestions<SurveyState | undefined>();
  const askedDocuments = new SharedQuestions<string | undefined>();
  let changes = 0;

  async function readState(surveyId: string): Promise<SurveyState | undefined> {
    const at = clock();
    const before = changes;
    const state = await store.surveyState(surveyId);
    // Only what exists is remembered, or strangers' guesses would push it out; and only what was
    // read after the last change.
    if (state && before === changes) states.set(surveyId, { at, state });
    return state;
  }

  const catalogue: Catalogue = {
    async state(surveyId) {
      const known = states.get(surveyId);
      const age = known ? clock() - known.at : Number.POSITIVE_INFINITY;
      if (known && age >= 0 && age < FRESH) return known.state;
      return askedStates.ask(surveyId, () => readState(surveyId));
    },
    async definition(surveyId, version) {
      const key = `${surveyId}/${version}`;
      const known = definitions.get(key);
      if (known) return known;
      const document = await askedDocuments.ask(key, () =>
        store.definitionDocument(surveyId, version),
      );
      if (document === undefined) return undefined;
      const definition = definitionOf(document);
      definitions.set(key, definition);
      return definition;
    },
    async inForce(surveyId) {
      const state = await catalogue.state(surveyId);
      return state && catalogue.definition(surveyId, state.version);
    },
    forget(surveyId) {
      changes += 1;
      states.delete(surveyId);
      askedStates.forget(surveyId);
    },
  };
  return catalogue;
}

/** Reads a version; throws an InvalidDataError where it is none. */
export function definitionOf(document: string): Definition {
  return {
    survey: readSurvey(JSON.parse(document), '', refuse),
    document,
    etag: `"${createHash('sha256').update(document).digest('base64url').slice(0, 22)}"`,
  };
}
