/**
 * Services Publics+: rows of its open data into a set of ours. `export-resultats` gives the values,
 * one row a structure, an indicator and a date; `export-indicateurs` tells what each indicator is
 * counted in and how it is made. Both may come as a list or as an answer of the Explore interface.
 *
 * A row says when it was updated and not which days it covers, so the latest value stands alone: no
 * series is made up from the dates of updates.
 */
import type { Indicator, IndicatorSet } from '../indicators/indicator.js';
import { type Measure, rangeOf } from '../indicators/units.js';
import { day } from '../validation/document-parts.js';
import {
  at,
  invalid,
  list,
  nullable,
  number,
  object,
  type Reader,
  text,
} from '../validation/readers.js';

/** Text, where the export has some. */
const words: Reader<string | undefined> = (value, path, tolerate) =>
  value === undefined || value === null ? undefined : text(4000, 0)(value, path, tolerate);

const result = object({
  code_sp_de_l_indicateur: text(100),
  titre_original_de_l_indicateur: text(500),
  intitule_de_la_structure: words,
  code_sp_structure: words,
  valeur: nullable(number()),
  unite: words,
  date_de_mise_a_jour: day,
});

const description = object({
  intitule_original_de_l_indicateur: text(500),
  intitule_usager_de_l_indicateur: words,
  sources_et_methodes: words,
  unite: words,
});
type Description = ReturnType<typeof description>;

/** A row of results, and where it was found. */
type Result = ReturnType<typeof result> & { readonly path: string };

/** What goes with the results. */
export interface ServicesPublicsPlusOptions {
  /** The code or the name of a structure; needed where the rows speak of several. */
  readonly structure?: string;
  /** The rows of `export-indicateurs`. */
  readonly indicators?: unknown;
}

const SOURCE = { label: 'Services Publics+', url: 'https://www.plus.transformation.gouv.fr' };

/** The set of one structure, or an InvalidDataError with the path of what can't be used. */
export function fromServicesPublicsPlus(
  value: unknown,
  { structure, indicators }: ServicesPublicsPlusOptions = {},
): IndicatorSet {
  const rows = ofStructure(rowsOf(value, '', result), structure);
  const described = indicators ? rowsOf(indicators, 'indicators', description) : [];
  const latest = new Map<string, Result>();
  for (const row of rows) {
    const known = latest.get(row.code_sp_de_l_indicateur);
    if (!known || known.date_de_mise_a_jour < row.date_de_mise_a_jour)
      latest.set(row.code_sp_de_l_indicateur, row);
  }
  return {
    v: 1,
    label: nameOf(rows[0]),
    framework: 'services-publics-plus',
    source: SOURCE,
    indicators: [...latest.values()].map((row) => indicatorOf(row, described)),
  };
}

function indicatorOf(row: Result, described: readonly Description[]): Indicator {
  const title = row.titre_original_de_l_indicateur;
  const about = described.find((each) => each.intitule_original_de_l_indicateur === title);
  const measure = measureOf(row, about);
  const range = rangeOf(measure);
  const value = nullable(number(...range))(row.valeur, at(row.path, 'valeur'), () => undefined);
  const method = about?.sources_et_methodes;
  return {
    v: 1,
    id: idOf(row),
    label: about?.intitule_usager_de_l_indicateur || title,
    ...measure,
    direction: measure.unit === 'days' || measure.unit === 'minutes' ? 'lower' : 'higher',
    value,
    status: value === null ? 'upcoming' : 'published',
    updated: row.date_de_mise_a_jour,
    ...(method && { method }),
  };
}

/** What a figure is counted in, by the unit that is given, else by a title that leaves no doubt. */
function measureOf(row: Result, about: Description | undefined): Measure {
  const unit = (row.unite || about?.unite || '').toLowerCase();
  const [, top] = /^(?:\/|sur|note sur) ?(\d+)$/.exec(unit) ?? [];
  if (top) return { unit: 'score', max: Number(top) };
  if (/%|pour ?cent/.test(unit)) return { unit: 'percent' };
  if (/jour/.test(unit)) return { unit: 'days' };
  if (/^min/.test(unit)) return { unit: 'minutes' };
  if (/^nombre/.test(unit)) return { unit: 'count' };
  if (!unit && /^(taux|part|pourcentage) /i.test(row.titre_original_de_l_indicateur))
    return { unit: 'percent' };
  const units = '%, jours, minutes, nombre, /10';
  throw invalid(at(row.path, 'unite'), unit || undefined, `one of ${units}`, `l’un de ${units}`);
}

function idOf(row: Result): string {
  const id = row.code_sp_de_l_indicateur.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return id.replace(/^-|-$/g, '').slice(0, 64) || 'indicateur';
}

function ofStructure(rows: readonly Result[], structure: string | undefined): readonly Result[] {
  const wanted = rows.filter(
    (row) => !structure || [nameOf(row), row.code_sp_structure].includes(structure),
  );
  if (new Set(wanted.map(nameOf)).size === 1) return wanted;
  const names = [...new Set(rows.map(nameOf))].slice(0, 5).join(', ');
  throw invalid('structure', structure, `one of: ${names}`, `l’une de : ${names}`);
}

function nameOf(row: Result | undefined): string {
  return row?.intitule_de_la_structure || row?.code_sp_structure || SOURCE.label;
}

/** The rows of an export or of an answer, each with its path; keys that we do not use are ignored. */
function rowsOf<T>(value: unknown, path: string, row: Reader<T>): (T & { path: string })[] {
  const isAnswer = typeof value === 'object' && value !== null && Object.hasOwn(value, 'results');
  const from = isAnswer ? at(path, 'results') : path;
  const rows = isAnswer ? (value as { results: unknown }).results : value;
  const read: Reader<T & { path: string }> = (each, where) => ({
    ...row(each, where, () => undefined),
    path: where,
  });
  return [...list(read, 1, 100_000)(rows, from, () => undefined)];
}
