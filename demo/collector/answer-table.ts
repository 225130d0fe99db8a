/** Stored answers as the rows of a table: a column for all that any version of the survey may hold. */
import type { AnswerValue } from '../../src/survey/answers.js';
import type { Question } from '../../src/survey/question.js';
import type { Survey } from '../../src/survey/survey.js';
import type { KeptSubmission } from './answer-row.js';

/** A table's columns, and how an answer fills them. */
export interface AnswerTable {
  readonly columns: readonly string[];
  cells(answer: KeptSubmission): readonly string[];
}

const FIXED = ['day', 'id', 'rev', 'version', 'complete', 'locale', 'page'] as const;

/** The table of a survey with these versions. */
export function answerTable(versions: readonly Survey[]): AnswerTable {
  const context = unique(versions.flatMap((survey) => Object.keys(survey.context)));
  const keys = unique(versions.flatMap((survey) => survey.questions.flatMap(keysOf)));
  return {
    columns: [...FIXED, ...context.map((key) => `context.${key}`), ...keys],
    cells: (answer) => [
      answer.day,
      answer.id,
      String(answer.rev),
      answer.surveyVersion,
      String(answer.complete),
      answer.locale ?? '',
      answer.page ?? '',
      ...context.map((key) => answer.context?.[key] ?? ''),
      ...keys.map((key) => written(answer.answers[key])),
    ],
  };
}

/** Every key that the answers to a question may stand under. */
function keysOf(question: Question): readonly string[] {
  const { id, forEach } = question;
  const bases = forEach ? forEach.in.map((value) => `${id}[${value}]`) : [id];
  const options = 'options' in question && question.type !== 'smiley' ? question.options : [];
  return options?.some((option) => option.other)
    ? bases.flatMap((base) => [base, `${base}.other`])
    : bases;
}

/** An answer in one cell: the values of a list with a bar between them, `null` for « sans objet ». */
function written(answer: AnswerValue | undefined): string {
  if (answer === undefined) return '';
  return Array.isArray(answer) ? answer.join('|') : String(answer);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
