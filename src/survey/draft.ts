/**
 * An interview that survives a reload: what is chosen and typed, and under which id it was already
 * sent in part. It is kept by the tab and read back like any data from outside.
 */
import {
  dictionary,
  flag,
  integer,
  object,
  oneOf,
  optional,
  type Reader,
  refuse,
  text,
} from '../validation/readers.js';
import { type AnswerValue, answerKey, answerTo, keyParts } from './answers.js';
import type { Interview } from './interview.js';
import { OTHER_LENGTH } from './question.js';
import type { Survey } from './survey.js';

export interface Draft extends Interview {
  readonly version: string;
  /** The id of what was sent step by step, and the revision that comes next. */
  readonly id?: string;
  readonly rev?: number;
}

const anything: Reader<unknown> = (value) => value;

/** Reads a draft of `survey`; what the survey no longer accepts is left out. */
export function readDraft(note: unknown, survey: Survey): Draft | undefined {
  if (note === undefined) return undefined; // an error that is made and caught takes its time
  const draft = object({
    version: oneOf(survey.version),
    at: text(200, 0),
    tried: flag,
    given: dictionary(answerKey, anything, 400),
    id: optional(text(36, 36)),
    rev: optional(integer(0, 9999)),
  });
  try {
    const read = draft(note, '', refuse);
    const given = Object.entries(read.given).filter((entry) => isAnswer(survey, ...entry));
    return { ...read, given: Object.fromEntries(given) as Record<string, AnswerValue> };
  } catch {
    return undefined; // of another version, or not a draft at all
  }
}

function isAnswer({ questions }: Survey, key: string, value: unknown): boolean {
  const { id, other } = keyParts(key) ?? {};
  const question = questions.find((each) => each.id === id);
  if (!question) return false;
  try {
    const read = other ? text(OTHER_LENGTH) : answerTo(question);
    read(value, key, refuse);
    return true;
  } catch {
    return false;
  }
}
