/** The ledgers of a survey as its snapshot keeps them: what is public, and apart what only we read. */
import type { PublicSnapshot } from '../store/snapshots.js';
import type { SnapshotTable } from '../store/tables.js';
import type { Figures, Ledger } from './ledger.js';
import { readMaps, writeMaps } from './maps-as-json.js';

/** The ledger of each question, by its id. */
export type Ledgers = Map<string, Ledger>;

type Kept = Pick<Ledger, 'months' | 'past'>;

/** Both columns of ledgers. */
export function writeLedgers(ledgers: ReadonlyMap<string, Ledger>) {
  const figures = new Map<string, Figures>();
  const kept = new Map<string, Kept>();
  for (const [id, { months, past, ...shown }] of ledgers) {
    figures.set(id, shown);
    kept.set(id, { months, past });
  }
  return { figures: writeMaps(figures), ledger: writeMaps(kept) };
}

/** The ledgers of a whole snapshot. */
export function readLedgers({ figures, ledger }: SnapshotTable): Ledgers {
  const kept = readMaps<Map<string, Kept>>(ledger);
  return new Map(
    [...readFigures({ figures })].flatMap(([id, shown]) => {
      const rest = kept.get(id);
      return rest ? [[id, { ...shown, ...rest }] as const] : [];
    }),
  );
}

/** The figures that are public, by the question's id. */
export function readFigures({
  figures,
}: Pick<PublicSnapshot, 'figures'>): ReadonlyMap<string, Figures> {
  return readMaps(figures);
}
