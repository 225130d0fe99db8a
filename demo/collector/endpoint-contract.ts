/**
 * The contract of an endpoint, as far as it can be seen from outside: what the elements rely on to
 * store each answer exactly once. Written for any endpoint, in whatever language. Longer than most
 * files here: its checks are one list, to be read from its top to its end.
 */
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** What is checked, and with which answers. */
export interface Subject {
  readonly address: string;
  readonly survey: string;
  /** Answers that the survey takes, and others that it takes as well. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly other: Readonly<Record<string, unknown>>;
}

/** A promise, whether it is kept, and if not what to change. */
export interface Finding {
  readonly promise: string;
  readonly holds: boolean;
  readonly change: string;
}

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly milliseconds: number;
}

/** Posts `body`, and keeps what was answered for the promises that hold for every reply. */
type Post = (body: string | Uint8Array, headers?: Record<string, string>) => Promise<Reply>;

const ORIGIN = 'https://www.saint-exemple.example';
/** Stands in what must be refused, and must not stand in the refusal. */
const MARK = 'zz-repeated-zz';
const PATIENCE = 10_000;

/** Checks an endpoint with some two dozen posts, which leave six answers there. */
export async function checkEndpoint(subject: Subject): Promise<readonly Finding[]> {
  const replies: Reply[] = [];
  const post: Post = async (body, headers = {}) => {
    const reply = await send(subject.address, body, headers);
    replies.push(reply);
    if (reply.status !== 429) return reply;
    throw new Error(
      'The endpoint says that too many answers came from here (429): wait, or let it leave this network out.',
    );
  };
  const findings = [
    ...(await checkAcknowledging(subject, post)),
    ...(await checkJson(subject, post)),
    ...(await checkRevisions(subject, post)),
    ...(await checkRefusals(subject, post)),
  ];
  return [...findings, ...checkEvery(replies)];
}

async function send(
  address: string,
  body: string | Uint8Array,
  headers: Record<string, string>,
): Promise<Reply> {
  const begun = performance.now();
  const reply = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'text/plain;charset=UTF-8', origin: ORIGIN, ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const text = await reply.text();
  const milliseconds = performance.now() - begun;
  return { status: reply.status, headers: reply.headers, body: text, milliseconds };
}

/** A submission as the elements send it. */
function submission({ survey, answers }: Subject, changes: object = {}): string {
  return JSON.stringify({
    v: 1,
    id: randomUUID(),
    rev: 0,
    survey,
    complete: true,
    answers,
    ...changes,
  });
}

async function checkAcknowledging(subject: Subject, post: Post): Promise<readonly Finding[]> {
  const id = randomUUID();
  const sent = submission(subject, { id });
  const first = await post(sent);
  const again = await post(sent);
  const copied = submission(subject);
  const copies = await Promise.all(Array.from({ length: 4 }, () => post(copied)));
  return [
    finding(
      'An answer sent as text/plain, without a preflight, is acknowledged.',
      acknowledges(first, id),
      `Answer 202 to a POST of JSON as text/plain, once it is stored (it was ${first.status}${strange(first.status)}).`,
    ),
    finding(
      'The same answer sent again is acknowledged again.',
      acknowledges(again, id),
      `Keep answers under survey and id; answer 200 to the same content (it was ${again.status}).`,
    ),
    finding(
      'Copies that come at the same time are all acknowledged.',
      copies.every((copy) => acknowledges(copy)),
      `Insert under a unique key of survey and id (it was ${statuses(copies)}).`,
    ),
  ];
}

/** What a page relies on that asks for `enctype="application/json"`. */
async function checkJson(subject: Subject, post: Post): Promise<readonly Finding[]> {
  const id = randomUUID();
  const type = 'application/json';
  const sent = await post(submission(subject, { id }), { 'content-type': type });
  const { status, headers } = await fetch(subject.address, {
    method: 'OPTIONS',
    headers: {
      origin: ORIGIN,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
    signal: AbortSignal.timeout(PATIENCE),
  });
  const allowed = headers.get('access-control-allow-headers') ?? '';
  return [
    finding(
      'An answer sent as application/json is acknowledged.',
      acknowledges(sent, id),
      `Take ${type} as you take text/plain (it was ${sent.status}).`,
    ),
    finding(
      'The preflight that application/json needs is answered.',
      status < 300 && /(^|[\s,])(content-type|\*)($|[\s,])/i.test(allowed),
      `Answer OPTIONS with 204 and Access-Control-Allow-Headers: Content-Type (it was ${status}).`,
    ),
  ];
}

async function checkRevisions(subject: Subject, post: Post): Promise<readonly Finding[]> {
  const replies: Reply[] = [];
  const probes: Reply[] = [];
  for (const order of [
    [0, 2, 1],
    [2, 0, 1],
  ]) {
    const id = randomUUID();
    for (const rev of order) {
      const answers = rev === 1 ? subject.other : subject.answers;
      replies.push(await post(submission(subject, { id, rev, answers })));
    }
    // What is stored can't be read from outside: only where revision 2 is kept can this differ from it.
    probes.push(await post(submission(subject, { id, rev: 2, answers: subject.other })));
  }
  const id = randomUUID();
  await post(submission(subject, { id }));
  const changed = await post(submission(subject, { id, answers: subject.other }));
  return [
    finding(
      'Revisions are acknowledged in whatever order they come.',
      replies.every((reply) => acknowledges(reply)),
      `Store a revision over a lower one, answer 200 to a lower one (it was ${statuses(replies)}).`,
    ),
    finding(
      'The highest revision is kept, whatever comes after it.',
      probes.every(({ status }) => status === 422),
      `Leave revision 2 in place when 0 or 1 comes, and answer 422 to other content under it (it was ${statuses(probes)}).`,
    ),
    finding(
      'Other content under a stored revision is refused.',
      changed.status === 422,
      `Answer 422 to the same id and rev with other content (it was ${changed.status}).`,
    ),
  ];
}

async function checkRefusals(subject: Subject, post: Post): Promise<readonly Finding[]> {
  const marked = submission(subject, { answers: { [MARK]: `${MARK}\0` } });
  const cases: readonly [string, readonly number[], Reply][] = [
    ['What is no JSON', [400], await post(`{"${MARK}`)],
    ['A text that is not UTF-8', [400], await post(Buffer.from(`{"${MARK}":"\xff"}`, 'latin1'))],
    ['A submission without an id', [400, 422], await post(submission(subject, { id: undefined }))],
    ['An unknown key', [400, 422], await post(submission(subject, { [MARK]: 1 }))],
    ['A NUL in a text', [400, 422], await post(marked)],
    ['A lone surrogate in a text', [400, 422], await post(submission(subject, { page: '\ud800' }))],
    ['More than 16 KiB', [413], await post(submission(subject).padEnd(16 * 1024 + 1))],
    [
      'A compressed body',
      [415],
      await post(gzipSync(submission(subject)), { 'content-encoding': 'gzip' }),
    ],
    [
      'Another type',
      [415],
      await post('a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
  ];
  const repeating = cases.filter(([, , reply]) => reply.body.includes(MARK));
  return [
    ...cases.map(([what, expected, { status }]) =>
      finding(
        `${what} is refused for good.`,
        expected.includes(status),
        `Answer ${expected.join(' or ')}, or devices will send it again for a week (it was ${status}).`,
      ),
    ),
    finding(
      'A refusal repeats nothing of what was sent.',
      repeating.length === 0,
      `It may hold what a person wrote: ${repeating.map(([what]) => what).join(', ')}.`,
    ),
  ];
}

/** What holds for every reply, refusals too. */
function checkEvery(replies: readonly Reply[]): readonly Finding[] {
  const slowest = Math.max(...replies.map(({ milliseconds }) => milliseconds));
  const every = (test: (headers: Headers) => boolean) =>
    replies.every(({ headers }) => test(headers));
  return [
    finding(
      'A page of another origin may read every reply.',
      every((headers) => ['*', ORIGIN].includes(headers.get('access-control-allow-origin') ?? '')),
      'Send Access-Control-Allow-Origin: * with every reply, refusals and failures too.',
    ),
    finding(
      'A page may read how long to wait.',
      every((headers) =>
        /(^|[\s,])retry-after($|[\s,])/i.test(headers.get('access-control-expose-headers') ?? ''),
      ),
      'Send Access-Control-Expose-Headers: Retry-After with every reply.',
    ),
    finding(
      'No reply sets a cookie.',
      every((headers) => headers.get('set-cookie') === null),
      'Answers must not be linked: set no cookie on this host.',
    ),
    finding(
      'No reply leads elsewhere, and none is a failure.',
      replies.every(({ status }) => status < 300 || (status >= 400 && status < 500)),
      `Elements follow no redirect, and try again after a 5xx (it was ${statuses(replies)}).`,
    ),
    finding(
      `Every reply comes within ten seconds (the slowest took ${Math.round(slowest)} ms).`,
      slowest < PATIENCE,
      'Elements wait ten seconds.',
    ),
  ];
}

/** Is this an acknowledgement to an element? A page of a captive portal is none. */
function acknowledges({ status, headers, body }: Reply, id?: string): boolean {
  if (![200, 201, 202, 204].includes(status)) return false;
  if (headers.get('content-type')?.startsWith('text/html')) return false;
  const named = /"id"\s*:\s*"([^"]*)"/.exec(body)?.[1];
  return named === undefined || id === undefined || named === id;
}

function finding(promise: string, holds: boolean, change: string): Finding {
  return { promise, holds, change };
}

/** Perhaps nothing is wrong but the question. */
function strange(status: number): string {
  return status === 404 ? ': is the address right, and the survey known there?' : '';
}

function statuses(replies: readonly Reply[]): string {
  return [...new Set(replies.map(({ status }) => status))].join(', ');
}
