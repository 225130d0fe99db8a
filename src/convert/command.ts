/// <reference types="node" />
/** `avis-citoyen convert`, without the process around it: arguments in, a document or a sentence out. */
import { parseArgs } from 'node:util';
import { period } from '../indicators/periods.js';
import { InvalidDataError } from '../validation/invalid-data-error.js';
import { refuse } from '../validation/readers.js';
import { fromCsv } from './csv.js';
import { fromJdma } from './jdma.js';
import { fromServicesPublicsPlus } from './services-publics-plus.js';

/** What is printed, and whether it is an error. */
export interface Printed {
  readonly text: string;
  readonly failed: boolean;
}

/** Reads the text of a file; throws where it can't. */
export type ReadFile = (path: string) => string;

const USAGE = `Usage : avis-citoyen convert <format> <fichier> [options]

Formats
  jdma                   statistiques de « Je donne mon avis » (JSON)
    --product, --form    lesquels, s’il y en a plusieurs
    --start, --end       la période demandée : 2026-01-01
  services-publics-plus  export-resultats de Services Publics+ (JSON)
    --structure          laquelle, s’il y en a plusieurs
    --indicators         le fichier export-indicateurs
  csv                    un tableau enregistré au format CSV
    --label              le nom du tableau

Le résultat est écrit au format d’Avis citoyen : ajoutez « > resultats.json ».`;

const OPTIONS = ['product', 'form', 'start', 'end', 'structure', 'indicators', 'label'] as const;
type Options = Partial<Record<(typeof OPTIONS)[number], string>>;

const FORMATS: Readonly<
  Record<string, (text: string, options: Options, read: ReadFile) => unknown>
> = {
  jdma: (text, { product, form, start, end }) =>
    fromJdma(JSON.parse(text), {
      ...(product && { product }),
      ...(form && { form }),
      ...((start || end) && { period: period({ start, end }, '', refuse) }),
    }),
  'services-publics-plus': (text, { structure, indicators }, read) =>
    fromServicesPublicsPlus(JSON.parse(text), {
      ...(structure && { structure }),
      ...(indicators && { indicators: JSON.parse(read(indicators)) }),
    }),
  csv: (text, { label }) => fromCsv(text, label ? { label } : {}),
};

/** Runs the command with the arguments after its name. */
export function runCommand(args: readonly string[], read: ReadFile): Printed {
  const found = parsed(args);
  if (typeof found === 'string') return misused(found);
  const { positionals, values } = found;
  const [command, format = '', file, more] = positionals;
  const convert = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (command !== 'convert' || !file) return misused();
  if (!convert) return misused(`Format inconnu : « ${format} ».`);
  if (more) return misused(`Un seul fichier à la fois : « ${more} » est de trop.`);
  try {
    const document = convert(read(file), values, read);
    return { text: JSON.stringify(document, null, 2), failed: false };
  } catch (error) {
    return { text: sentenceOf(error), failed: true };
  }
}

function misused(sentence = ''): Printed {
  return { text: sentence ? `${sentence}\n\n${USAGE}` : USAGE, failed: true };
}

/** The arguments told apart, or a sentence where an option is not ours or lacks its value. */
function parsed(args: readonly string[]) {
  try {
    const options = Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' }] as const));
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [, option] = /'(--?[\w-]*)/.exec((error as Error).message) ?? [];
    return `Option inconnue ou sans valeur : « ${option} ».`;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof InvalidDataError) return error.sentence;
  if (error instanceof SyntaxError) return `Le fichier n’est pas du JSON : ${error.message}.`;
  return `Le fichier ne peut pas être lu : ${error instanceof Error ? error.message : error}.`;
}
