/**
 * The definitions in files, loaded at start. A version that is stored already stays as it is; the
 * same version with other content stops the start, because answers were checked against the first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidDataError } from '../../src/validation/invalid-data-error.js';
import type { Store } from './store/store.js';
import { canonicalJson, parseJson } from './strict-json.js';
import { type Definition, definitionOf } from './survey-catalogue.js';

/** Stores the definitions of `folder` that are new; a bad one throws a sentence with its file. */
export async function loadSurveys(store: Store, folder: string): Promise<void> {
  for (const file of definitionFiles(folder)) {
    const path = join(folder, file);
    await load(store, readDefinition(path), path);
  }
}

function definitionFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort();
  } catch {
    throw new Error(`SURVEYS_DIR: the folder ${folder} can't be read.`);
  }
}

function readDefinition(path: string): Definition {
  try {
    return definitionOf(JSON.stringify(parseJson(readFileSync(path))));
  } catch (error) {
    const { message } = error as Error;
    const sentence = error instanceof InvalidDataError ? `${message}.` : message;
    throw new Error(`${path}: ${sentence.replace('The body', 'The file')}`);
  }
}

async function load(store: Store, given: Definition, path: string): Promise<void> {
  const { id, version } = given.survey;
  const kept = await store.definitionDocument(id, version);
  if (kept === undefined) {
    const state = await store.surveyState(id);
    const definition = { surveyId: id, version, document: given.document };
    if (await store.putDefinition(definition, state?.version)) return;
    // Another collector has just put a version: look again.
    return load(store, given, path);
  }
  if (canonicalJson(definitionOf(kept).survey) === canonicalJson(given.survey)) return;
  throw new Error(
    `${path}: version ${version} of ${id} is stored with other content, or another file gives it. Give the new wording a new version.`,
  );
}
