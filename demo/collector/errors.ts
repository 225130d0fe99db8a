/** Every error becomes a problem, and what we did not foresee becomes a line in the log. */

import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Collector } from './collector.js';
import { earlyHeaders } from './cors.js';
import { Problem, type ProblemName, sendProblem } from './problem.js';
import { StoreFailure } from './store/store.js';

/** How long to leave the database alone, in seconds. */
const REST = 10;

/** Milliseconds for which a refused connection is read to let its sender read why. */
const LINGERING = 500;

const BY_STATUS: Readonly<Record<number, ProblemName>> = {
  404: 'not-found',
  408: 'time',
  413: 'too-large',
  415: 'content-type',
  429: 'too-many',
};

/** Answers an error thrown in a route, or before one was found. */
export function answerErrors(collector: Collector) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) logFault(collector, request, error);
    // To close a connection on which more is coming takes the reply back: Node reads on, and drops it.
    if (problem.kind === 'too-large') reply.removeHeader('connection');
    return sendProblem(reply, problem);
  };
}

/** The problem that an error is. */
export function problemOf(error: Error & { statusCode?: number; validationContext?: string }) {
  if (error instanceof Problem) return error;
  if (error instanceof StoreFailure) return new Problem('unavailable', { retryAfter: REST });
  if (error.validationContext === 'params') return new Problem('not-found');
  const { statusCode = 500 } = error;
  return new Problem(BY_STATUS[statusCode] ?? (statusCode < 500 ? 'request' : 'fault'));
}

/** Logs where it happened, without a message that may hold what was sent. */
export function logFault({ effects }: Collector, request: FastifyRequest, error: Error): void {
  const cause = error instanceof StoreFailure ? (error.cause as Error & { code?: string }) : error;
  const { code } = cause as { code?: string };
  effects.log({
    error: cause.name,
    code,
    route: request.routeOptions.url ?? 'none',
    at: cause.stack?.match(/^ {4}at .*$/gm)?.slice(0, 8),
  });
}

/** Answers an address that is none, before any route or hook. */
export function answerBadAddresses(collector: Collector) {
  const answer = answerErrors(collector);
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    collector.metrics.add('collector_bad_connections_total', { kind: 'request' });
    return answer(error, request, reply.headers(earlyHeaders(collector)));
  };
}

/** Answers what is no HTTP request, or came too slowly to become one. */
export function answerBadConnections(collector: Collector) {
  return (error: Error & { code?: string }, socket: Socket) => {
    // Refused already: the rest is read and dropped, since to close over it takes the reply back.
    if (socket.writableEnded) return;
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const problem = new Problem(connectionProblem(error.code));
    collector.metrics.add('collector_bad_connections_total', { kind: problem.kind });
    const body = JSON.stringify(problem);
    const headers = Object.entries({
      ...earlyHeaders(collector),
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      Connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${problem.status} Refused\r\n${headers.join('')}\r\n${body}`);
    setTimeout(() => socket.destroy(), LINGERING).unref();
  };
}

function connectionProblem(code: string | undefined): ProblemName {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'time';
  return code === 'HPE_HEADER_OVERFLOW' ? 'header-size' : 'request';
}
