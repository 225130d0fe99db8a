/**
 * `GET /qr.svg?to=/avis/accueil/qr/`: the QR code of a page of the demonstration, as a picture. Drawn
 * here because only here is the address known that a phone has to open.
 */
import type { FastifyInstance } from 'fastify';
import { originOf } from '../origin.js';
import { Problem } from '../problem.js';

/** The path of a page of this site: never another site's address, whose code would seem ours. */
const PATH = /^\/(?:[a-z\d-]+\/){0,5}$/;

/** Adds the route. */
export function qrCodeRoutes(app: FastifyInstance): void {
  app.get<{ Querystring: { to?: unknown } }>('/qr.svg', async (request, reply) => {
    const { to } = request.query;
    if (typeof to !== 'string' || !PATH.test(to)) throw new Problem('request');
    // Only a demonstration draws codes: a collector in service never loads what draws them.
    const { encodeQR } = await import('qr');
    const drawn = encodeQR(originOf(request) + to, 'svg', { ecc: 'medium', border: 4 });
    // Without it, hairlines show between the squares.
    const svg = drawn.replace('<svg ', '<svg shape-rendering="crispEdges" ');
    return reply.type('image/svg+xml').header('Cache-Control', 'no-cache').send(svg);
  });
}
