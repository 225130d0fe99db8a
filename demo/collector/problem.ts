/**
 * What goes wrong is told as RFC 9457 says, in sentences written here beforehand: a reply never
 * repeats what was sent, which may hold what a person wrote.
 */
import type { FastifyReply } from 'fastify';

/** Every problem there is: its status, what it is called, and what to do about it. */
const PROBLEMS = {
  unreadable: [400, 'Unreadable', 'The body must be one JSON document in UTF-8, no key twice.'],
  request: [400, 'Bad request', 'A part of the request is not what this route expects.'],
  token: [401, 'Token needed', 'Give a bearer token of this collector for this route.'],
  scope: [403, 'Not for this token', 'The token opens other routes or other surveys.'],
  origin: [403, 'Origin not allowed', 'Add the origin of the page to ALLOW_ORIGINS.'],
  'not-found': [404, 'Not found', 'There is nothing at this address.'],
  'unknown-survey': [404, 'Unknown survey', 'No survey has this id: check it, or put the survey.'],
  'unknown-version': [404, 'Unknown version', 'The survey has no such version: put it first.'],
  'unknown-indicator': [404, 'Unknown indicator', 'The survey makes no indicator of this id.'],
  unpublished: [404, 'Not published', 'The figures of this survey are not public.'],
  'version-taken': [
    409,
    'Version taken',
    'This version holds other content: give the new one a version.',
  ],
  closed: [410, 'Survey closed', 'The survey no longer takes answers.'],
  changed: [412, 'Changed meanwhile', 'Read the survey again, and give its ETag in If-Match.'],
  'too-large': [413, 'Too large', 'The body is larger than this route takes.'],
  'content-type': [
    415,
    'Content not taken',
    'Send text/plain or application/json in UTF-8, not encoded.',
  ],
  invalid: [422, 'Not valid', 'The document is not what its format says.'],
  'other-content': [
    422,
    'Other content',
    'This revision is stored with other content: give it a higher rev.',
  ],
  'etag-needed': [428, 'ETag needed', 'Give the ETag of the version in force in If-Match.'],
  'too-many': [
    429,
    'Too many answers',
    'Too many answers came from this network: try again later.',
  ],
  'header-size': [431, 'Headers too large', 'The headers are larger than 8 KiB.'],
  time: [408, 'Too slow', 'The request did not come in time.'],
  fault: [500, 'Fault', 'The collector failed; its log says where.'],
  unavailable: [503, 'Unavailable', 'The answer could not be stored now: try again later.'],
} as const satisfies Readonly<Record<string, readonly [number, string, string]>>;

export type ProblemName = keyof typeof PROBLEMS;

/** Where a document is at fault: a JSON Pointer into it and a word for what is wrong. */
export interface Fault {
  readonly pointer: string;
  readonly code: 'missing' | 'invalid';
}

interface Particulars {
  /** In place of the usual sentence. */
  readonly detail?: string;
  readonly errors?: readonly Fault[];
  /** Seconds to wait before trying again. */
  readonly retryAfter?: number;
}

/** A problem, thrown to be answered. */
export class Problem extends Error {
  readonly kind: ProblemName;
  readonly status: number;
  readonly errors: readonly Fault[];
  readonly retryAfter: number | undefined;

  constructor(kind: ProblemName, particulars: Particulars = {}) {
    super(particulars.detail ?? PROBLEMS[kind][2]);
    this.name = 'Problem';
    this.kind = kind;
    this.status = PROBLEMS[kind][0];
    this.errors = particulars.errors ?? [];
    this.retryAfter = particulars.retryAfter;
  }

  /** The body of the reply. */
  toJSON(): Readonly<Record<string, unknown>> {
    const [status, title] = PROBLEMS[this.kind];
    return {
      type: `urn:avis-citoyen:problem:${this.kind}`,
      title,
      status,
      detail: this.message,
      ...(this.errors.length > 0 && { errors: this.errors }),
    };
  }
}

/** Answers with a problem. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.retryAfter !== undefined) reply.header('Retry-After', problem.retryAfter);
  if (problem.kind === 'token') reply.header('WWW-Authenticate', 'Bearer');
  return reply
    .code(problem.status)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
