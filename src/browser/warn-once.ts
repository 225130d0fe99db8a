import { pageSingleton } from './page-singleton.js';

/**
 * Tells the person who writes the page, in French, what was found, where and what to do; each
 * message once a page, however many elements have the same trouble.
 */
export function warnOnce(message: string): void {
  const said = pageSingleton('warnings', () => new Set<string>());
  if (said.has(message)) return;
  said.add(message);
  console.warn(`Avis citoyen : ${message}`);
}
