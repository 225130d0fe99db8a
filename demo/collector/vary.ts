/** Tells caches which request header a reply depends on, beside those that were told before. */
import type { FastifyReply } from 'fastify';

export function varyOn(reply: FastifyReply, field: string): FastifyReply {
  const told = reply.getHeader('Vary');
  return reply.header('Vary', told === undefined ? field : `${told}, ${field}`);
}
