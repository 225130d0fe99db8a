/**
 * Small notes in a storage of the browser, which may be barred, full, or written by someone else: no
 * call throws, and what the storage would not take lasts as long as the page.
 */

const PREFIX = 'avis-citoyen:';

export interface Notes {
  /** Does the browser bar this storage? */
  readonly barred: boolean;
  /** The note under `key`; `undefined` when there is none, or none that is JSON. */
  read(key: string): unknown;
  write(key: string, note: unknown): void;
  remove(key: string): void;
  /** Removes each note of ours that does not pass. */
  keep(passes: (note: unknown) => boolean): void;
}

/** Notes in the storage that `open` gives, or throws at. */
export function notesIn(open: () => Storage): Notes {
  const refused = new Map<string, string>();

  function attempt<T>(act: (storage: Storage) => T): T | undefined {
    try {
      return act(open());
    } catch {
      return undefined;
    }
  }

  return {
    get barred() {
      return attempt((storage) => storage.length) === undefined;
    },
    read(key) {
      return parsed(refused.get(key) ?? attempt((storage) => storage.getItem(PREFIX + key)));
    },
    write(key, note) {
      const written = JSON.stringify(note);
      refused.set(key, written);
      attempt((storage) => {
        storage.setItem(PREFIX + key, written);
        refused.delete(key);
      });
    },
    remove(key) {
      refused.delete(key);
      attempt((storage) => storage.removeItem(PREFIX + key));
    },
    keep(passes) {
      for (const [key, note] of refused) if (!passes(parsed(note))) refused.delete(key);
      attempt((storage) => {
        for (const name of Object.keys(storage)) {
          const ours = name.startsWith(PREFIX);
          if (ours && !passes(parsed(storage.getItem(name)))) storage.removeItem(name);
        }
      });
    },
  };
}

function parsed(note: string | null | undefined): unknown {
  try {
    return note ? JSON.parse(note) : undefined;
  } catch {
    return undefined; // somebody else's
  }
}
