/**
 * What the database holds. Every key begins with `survey_id` and every query names one survey, so
 * the tables distribute by it as they are. Both engines have the same columns of text and whole
 * numbers: days are text such as `2026-06-30`, documents are JSON in text.
 */
import type { ColumnType } from 'kysely';

/** Written as a boolean, bound and read as 0 or 1. */
type Flag = ColumnType<number, boolean, boolean>;

/** One answer, in its highest revision. */
export interface AnswerTable {
  readonly survey_id: string;
  /** The UUID of the submission, in lower case. */
  readonly id: string;
  readonly rev: number;
  /** The version that the answer was checked against. */
  readonly survey_version: string;
  readonly complete: Flag;
  /** The day the answer first came; a later revision leaves it where it was counted. */
  readonly day: string;
  /** SHA-256 of the submission as it was sent, in hexadecimal; null once its texts are blanked. */
  readonly fingerprint: string | null;
  /** The answers to closed questions: JSON, key → answer. */
  readonly answers: string;
  /** The free texts, apart so that they are found, and blanked, alone: JSON, key → text. */
  readonly texts: string | null;
  readonly locale: string | null;
  readonly page: string | null;
  /** JSON, key → value. */
  readonly context: string | null;
}

/** What is left of an erased answer, so that a copy still queued on a device is not stored again. */
export interface TombstoneTable {
  readonly survey_id: string;
  /** SHA-256 of the survey and the answer's id, in hexadecimal. */
  readonly id_hash: string;
  readonly erased_on: string;
}

/** One survey: which version is in force, and since when it is closed. */
export interface SurveyTable {
  readonly survey_id: string;
  readonly version: string;
  readonly closed_on: string | null;
}

/** One version of a survey, which never changes. */
export interface DefinitionTable {
  readonly survey_id: string;
  readonly version: string;
  /** The survey's JSON, as it was given. */
  readonly document: string;
}

/** The list of all surveys, kept under one key (`ALL`) so that reading it touches one place too. */
export interface DirectoryTable {
  readonly survey_id: string;
  readonly listed_id: string;
}

/** How often answers of a month were added, changed or erased: tells which months to count again. */
export interface ActivityTable {
  readonly survey_id: string;
  /** As `2026-06`: the month of the day the answers first came. */
  readonly month: string;
  readonly changes: number;
}

/** What the answers of a month add up to. */
export interface MonthCountTable {
  readonly survey_id: string;
  readonly month: string;
  /** The month's activity when it was counted. */
  readonly changes: number;
  /** The day from which an answer that was left unfinished counts as it is; null where none waits. */
  readonly due: string | null;
  /** JSON of a MonthCount. */
  readonly counted: string;
}

/** What is published of a survey: read in one row, replaced as a whole. */
export interface SnapshotTable {
  readonly survey_id: string;
  /** Another one whenever the figures are others. */
  readonly etag: string;
  /** When a current figure was last made, in milliseconds since 1970. */
  readonly made_at: number;
  /** The activity of the whole survey when its current figures last counted all there was. */
  readonly changes: number;
  /** The last month whose figures are closed; the one before the first that had answers, until then. */
  readonly through: string;
  /** JSON of the figures that are public. */
  readonly figures: string;
  /** JSON of what they are compared with before more is published. */
  readonly ledger: string;
}

/** Which collector works on the figures of a survey. */
export interface LeaseTable {
  readonly survey_id: string;
  readonly holder: string;
  /** In milliseconds since 1970; afterwards any other may take it. */
  readonly ends_at: number;
}

export interface Tables {
  readonly answer: AnswerTable;
  readonly tombstone: TombstoneTable;
  readonly survey: SurveyTable;
  readonly definition: DefinitionTable;
  readonly directory: DirectoryTable;
  readonly activity: ActivityTable;
  readonly month_count: MonthCountTable;
  readonly snapshot: SnapshotTable;
  readonly lease: LeaseTable;
}

/** The key of the directory; no survey can have this id. */
export const ALL = '.';
