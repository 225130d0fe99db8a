import { warnOnce } from '../browser/warn-once.js';
import type { Setback } from './reply.js';

/** Tells the webmaster of a reply that looks like a mistake in the page or at the endpoint. */
export function warnOfSetback({ kind, status = 300 }: Setback, endpoint: string): void {
  if (kind === 'misdirected' || status < 300) {
    warnOnce(
      `${endpoint} répond ${status}, sans rien enregistrer : les réponses attendent. Vérifiez l’attribut endpoint, l’enquête et les origines autorisées.`,
    );
  }
}
