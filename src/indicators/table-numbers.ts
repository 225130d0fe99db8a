/**
 * What a cell says as a number. People write « 1 234,5 », « 1,234.5 », « 12 jours » or « 7,3 / 10 * »; of a
 * cell that may be read in two ways, or holds more than a number and its unit, none is taken, for the
 * beginning of « 3 à 5 jours » would be a false figure.
 */

/** A note at the end: « * », « (1) », « (412 réponses) », « ² ». */
const NOTE = /(?<=\S)\s*(\*+|[¹²³⁴-⁹]+|[([](\w{1,2}|\d[^()[\]]*)[)\]])$/;
const NONE = /^\s*([-–—…]|n\.?\s?[cd]\.?|n\/a)?\s*$/i;
const FIGURE = /^\s*([+\-−]?)(\d(?:[\d\s.,]*\d)?)\s*(.*)$/s;
const TOP = /(?:\/|\bsur|\bout of)\s*(\d+)\s*$/;

/** A second number, a multiple, or a time that is no unit of ours. */
const NO_UNIT =
  /\d|^(k|m|mds?|mille|milliers?|thousands?|millions?|milliards?|billions?|h|heures?|hours?|semaines?|weeks?|mois|months?|ans?|years?)\b/i;

const PLAIN = /^(\d+|\d{1,3}(\s\d{3})+)([.,]\d+)?$/;
/** Thousands parted by points or commas; more of them, or decimals after the other sign, leave no doubt. */
const PARTED = /^[1-9]\d{0,2}([.,])\d{3}((\1\d{3})+|(\1\d{3})*(?!\1)[.,]\d+)?$/;

/** The cell without the mark of a note. */
export function withoutNote(cell: string): string {
  return cell.replace(NOTE, '');
}

/** The top of the scale that a cell names: 10 in « 7,3 / 10 ». */
export function topIn(cell: string): number | undefined {
  const [, top] = TOP.exec(cell) ?? [];
  return top ? Number(top) : undefined;
}

/** The number of a cell in a language; `null` where it says that there is none, NaN where it is no single one. */
export function numberIn(cell: string, language: string): number | null {
  if (NONE.test(cell)) return null;
  const [, sign, digits = '', unit = ''] = FIGURE.exec(cell) ?? [];
  if (NO_UNIT.test(unit.replace(TOP, ''))) return Number.NaN;
  const number = amount(digits, language);
  return sign && sign !== '+' ? -number : number;
}

function amount(digits: string, language: string): number {
  const [, mark = '', certain] = PARTED.exec(digits) ?? [];
  if (mark && !certain) {
    // « 1,234 » is 1234 in English and 1.234 in French; « 1.234 » may be both where the comma is decimal.
    const isDecimalComma = (0.5).toLocaleString(language).includes(',');
    if (mark === '.' && isDecimalComma) return Number.NaN;
    if (mark === ',' && !isDecimalComma) return Number(digits.replace(mark, ''));
  }
  if (certain) return Number(digits.replaceAll(mark, '').replace(',', '.'));
  return PLAIN.test(digits) ? Number(digits.replace(/\s/g, '').replace(',', '.')) : Number.NaN;
}
