/**
 * The files of the built library, with what a page needs to check them: a hash of each, and the
 * import map that extends the check to the parts fetched later. A hash on the script tag alone
 * protects the entry, hence everything that touches answers, but not the chunks.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a build: entries beside each other, the parts of them in `chunks/`. */
export interface Library {
  /** Where a release is found: this one, or an earlier one that was kept. */
  readonly folder: string;
  readonly version: string;
}

/** A path inside the library's folder that may be given out: of a script, a style sheet, a schema. */
export const LIBRARY_FILE =
  /^(?:[a-z][\w-]*\.(?:js|css)|chunks\/[\w.-]+\.js|schemas\/[a-z-]+\.json)$/;

/** What `GET /avis.json` says. */
export interface Manifest {
  readonly version: string;
  /** Subresource Integrity of each file, by its path. */
  readonly files: Readonly<Record<string, string>>;
  /** The text of a `<script type="importmap">`, and the hash that a CSP allows it by. */
  readonly importMap: string;
  readonly importMapHash: string;
}

/** Reads the hashes of a library, again only when a file has changed. */
export function createManifest({ folder, version }: Library): (origin: string) => Manifest {
  let known = { stamp: '', files: {} as Readonly<Record<string, string>> };

  function files(): Readonly<Record<string, string>> {
    const names = ['', 'chunks/', 'schemas/'].flatMap((prefix) => filesIn(folder, prefix));
    const stamp = names.map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`).join();
    if (stamp !== known.stamp) {
      const hashes = names.map((name) => [name, hash('sha384', readFileSync(join(folder, name)))]);
      known = { stamp, files: Object.fromEntries(hashes) };
    }
    return known.files;
  }

  return (origin) => {
    const found = files();
    const prefixes = [`${origin}/`, `${origin}/avis@${version}/`];
    const parts = Object.entries(found).filter(([name]) => name.startsWith('chunks/'));
    const integrity = prefixes.flatMap((prefix) =>
      parts.map(([name, digest]) => [prefix + name, digest]),
    );
    const importMap = JSON.stringify({ integrity: Object.fromEntries(integrity) });
    return { version, files: found, importMap, importMapHash: hash('sha256', importMap) };
  };
}

/** The files of a folder inside the library that may be given out. */
function filesIn(folder: string, prefix: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(join(folder, prefix));
  } catch {
    return []; // not built yet, or built without parts
  }
  return names.map((name) => prefix + name).filter((name) => LIBRARY_FILE.test(name));
}

function hash(algorithm: 'sha256' | 'sha384', content: string | Uint8Array): string {
  return `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
}
