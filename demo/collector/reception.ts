/**
 * The way of an answer from a parsed document to the disk, the same for a page's element and for the
 * form without script: what it answers is known, its network has not sent too many, it is what the
 * version it names asks for, and it is stored. Only then is it acknowledged.
 */
import { checkSubmission, readSubmission, type Submission } from '../../src/survey/submission.js';
import { fingerprint, rowOf } from './answer-row.js';
import { daysAfter } from './calendar.js';
import { readForeign, refusing, submissionPointer } from './faults.js';
import type { Intake } from './intake.js';
import type { NetworkLimit } from './network-limit.js';
import { Problem } from './problem.js';
import type { Store } from './store/store.js';
import type { Catalogue, Definition } from './survey-catalogue.js';

/** What the sender is told. */
export interface Receipt {
  readonly id: string;
  readonly rev: number;
  /** There was nothing to store: it is stored already, or was erased. */
  readonly duplicate: boolean;
  readonly survey: string;
}

/** Receives one document from `address`; throws the Problem that answers it otherwise. */
export type Reception = (document: unknown, address: string) => Promise<Receipt>;

/** The largest submission, in bytes of JSON. */
export const MAX_BYTES = 16 * 1024;

/** Days after the closing of a survey in which answers still waiting on devices are taken. */
export const GRACE = 8;

export interface ReceptionParts {
  readonly store: Store;
  readonly surveys: Catalogue;
  readonly limit: NetworkLimit;
  readonly intake: Intake;
  readonly today: () => string;
}

/** A reception made of these parts. */
export function createReception(parts: ReceptionParts): Reception {
  const { store, surveys, limit, intake, today } = parts;

  /** The version that a submission answers, where it may still be answered. */
  async function definitionFor(submission: Submission, address: string): Promise<Definition> {
    const state = await surveys.state(submission.survey);
    if (!state) throw new Problem('unknown-survey');
    const retryAfter = limit(submission.survey, address);
    if (retryAfter > 0) throw new Problem('too-many', { retryAfter });
    if (state.closedOn !== null && today() > daysAfter(state.closedOn, GRACE)) {
      throw new Problem('closed');
    }
    const version = submission.surveyVersion ?? state.version;
    const definition = await surveys.definition(submission.survey, version);
    if (!definition) throw new Problem('unknown-version');
    return definition;
  }

  /**
   * Is there nothing to store of it: it is there, in this revision or a later one, or was erased? A
   * version put meanwhile may no longer ask what it answers; the one it names would ask the same.
   */
  async function isSettled(submission: Submission): Promise<boolean> {
    if (submission.surveyVersion !== undefined) return false;
    const [surveyId, id] = [submission.survey, submission.id.toLowerCase()];
    const kept = await store.storedRevision(surveyId, id);
    if (!kept) return store.isErased(surveyId, id);
    if (kept.rev !== submission.rev) return kept.rev > submission.rev;
    return kept.fingerprint === null || kept.fingerprint === fingerprint(submission);
  }

  return async (document, address) => {
    const submission = readForeign(readSubmission, document);
    const { survey } = await definitionFor(submission, address);
    const receipt = { id: submission.id, rev: submission.rev, survey: submission.survey };
    try {
      refusing(
        () => checkSubmission(submission, survey),
        (path) => submissionPointer(path, survey),
      );
    } catch (error) {
      if (await isSettled(submission)) return { ...receipt, duplicate: true };
      throw error;
    }
    const outcome = await intake.accept(rowOf(submission, survey, today()));
    if (outcome === 'conflict') throw new Problem('other-content');
    return { ...receipt, duplicate: outcome === 'duplicate' };
  };
}
