/**
 * One of a thing for the whole page, even where two copies of the library are loaded: the queue of
 * answers, the registered words, the warnings already given. The first copy that asks makes it.
 */
type Shelf = Record<string, unknown>;

const SHELF = Symbol.for('avis-citoyen');

/** The page's one `name`, made by `make` when it is first asked for. */
export function pageSingleton<T>(name: string, make: () => T): T {
  const page = globalThis as { [SHELF]?: Shelf };
  page[SHELF] ??= {};
  page[SHELF][name] ??= make();
  return page[SHELF][name] as T;
}
