/** Where a request was made to, as the browser knows it. */
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** The origin of the request's address; a host that is none is refused. */
export function originOf({ protocol, host }: FastifyRequest): string {
  if (!/^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host)) throw new Problem('request');
  return `${protocol}://${host}`;
}
