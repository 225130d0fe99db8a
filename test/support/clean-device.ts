/** What a page can write on the device of a person, in all the places there are. */
import { pagePrompts } from '../../src/elements/page-prompts.js';

/** Leaves nothing of ours in the storages of the browser, so that each test begins on a new device. */
export function cleanDevice(): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const name of Object.keys(storage)) {
      if (name.startsWith('avis-citoyen')) storage.removeItem(name);
    }
  }
  const { memory, drafts } = pagePrompts();
  for (const notes of [memory, drafts]) notes.keep(() => false);
}

/** Everything that is kept now. */
export async function kept() {
  return {
    localStorage: { ...localStorage } as Record<string, string>,
    sessionStorage: { ...sessionStorage } as Record<string, string>,
    cookies: document.cookie,
    databases: (await indexedDB.databases?.())?.map(({ name }) => name).sort() ?? [],
    caches: await globalThis.caches?.keys(),
    files: await files(),
    workers: (await navigator.serviceWorker?.getRegistrations())?.map(({ scope }) => scope),
  };
}

/** The names in the private file system of the page's origin; nothing where there is none. */
async function files(): Promise<readonly string[] | undefined> {
  const folder = await navigator.storage?.getDirectory?.().catch(() => undefined);
  if (!folder) return undefined;
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}
