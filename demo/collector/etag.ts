import type { FastifyRequest } from 'fastify';

/** Does who asks hold what has this ETag already? */
export function hasEtag({ headers }: FastifyRequest, etag: string): boolean {
  const given = headers['if-none-match']?.split(',') ?? [];
  const known = given.map((each) => each.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
