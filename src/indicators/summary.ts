/** What a chart shows, in a few sentences, for those who can't see it and those in a hurry. */
import { writeNumber } from '../messages/numbers.js';
import { fill } from '../messages/wording.js';
import { changeInWords, type FigureWords } from './figure-in-words.js';
import type { Indicator } from './indicator.js';
import { isMet } from './levels.js';
import type { Column, Figure, Panel, Row } from './panel.js';
import { textIn } from './text-in.js';
import { trendOf } from './trend.js';

/** The sentences in one language. */
export interface SummaryWords extends FigureWords {
  /** The only figure: `{last}`, and `{to}` what it is about. */
  readonly single: string;
  /** Over time: `{first}`, `{from}`, `{last}`, `{to}`, `{change}`. */
  readonly course: string;
  /** The same where the change may be chance: no `{change}`. */
  readonly unsure: string;
  /** The same where nothing can be said of the change. */
  readonly ends: string;
  /** `{n}` of `{total}` targets. */
  readonly goals: string;
  /** `{low}`, `{lowAt}`, `{high}`, `{highAt}`. */
  readonly range: string;
}

/** The words of a summary, and their language. */
export interface SummaryWording {
  readonly language: string;
  readonly words: SummaryWords;
}

/** So many courses are told one by one; of more, only the lowest and the highest. */
const MOST_COURSES = 4;

/** The sentences for all panels: first, last, change, lowest and highest; none where no figure is. */
export function summaryOf(panels: readonly Panel[], wording: SummaryWording): string {
  return panels
    .flatMap((panel) => {
      const isTime = panel.rows.some(({ at }) => at);
      const columns = isTime ? panel.columns : panel.columns.slice(0, 1);
      const isNamed = isTime && panels.length + columns.length > 2;
      const courses = columns.map((column) => {
        const name = textIn(columns.length > 1 ? column.label : panel.caption, wording.language);
        const said = isTime && columns.length <= MOST_COURSES ? course(panel, column, wording) : '';
        return isNamed && said ? `${name} – ${said}` : said;
      });
      return [...courses, range(panel, columns, wording)];
    })
    .filter(Boolean)
    .join(' ');
}

/** How many of the targets are met; nothing where no target can be told of. */
export function goalsIn(indicators: readonly Indicator[], { language, words }: SummaryWording) {
  const verdicts = indicators.map(isMet).filter((met) => met !== undefined);
  if (verdicts.length === 0) return '';
  const write = (n: number) => writeNumber(n, language);
  const n = write(verdicts.filter(Boolean).length);
  return fill(words.goals, { n, total: write(verdicts.length) });
}

/** A figure that is known, and where it stands. */
type Known = Figure & { readonly value: number; readonly row: Row; readonly column: Column };

/** From the first to the last. */
function course(panel: Panel, column: Column, { language, words }: SummaryWording): string {
  const { measure } = panel;
  const figures = known(panel, column);
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last || !measure || first === last) return '';
  const trend = trendOf({ ...measure, ...last, previous: first, direction: 'higher' }, 0);
  const sentence = trend ? (trend.kind === 'stable' ? 'unsure' : 'course') : 'ends';
  return fill(words[sentence], {
    first: first.text,
    from: textIn(first.row.name, language),
    last: last.text,
    to: textIn(last.row.name, language),
    change: trend ? changeInWords(trend.change, measure, { language, words }) : '',
  });
}

/** The lowest and the highest of all columns, where they can be compared; else the only figure. */
function range(
  panel: Panel,
  columns: readonly Column[],
  { language, words }: SummaryWording,
): string {
  const figures = columns.flatMap((column) => known(panel, column));
  const [first] = figures;
  const nameOf = ({ row, column }: Known) =>
    [...(columns.length > 1 ? [column.label] : []), row.name]
      .map((name) => textIn(name, language))
      .join(', ');
  if (!first || (figures.length > 1 && !panel.measure)) return '';
  if (figures.length === 1) return fill(words.single, { last: first.text, to: nameOf(first) });
  const low = figures.reduce((least, each) => (each.value < least.value ? each : least));
  const high = figures.reduce((most, each) => (each.value > most.value ? each : most));
  // Of figures that read the same, none is the lowest.
  if (low.text === high.text) return '';
  return fill(words.range, {
    low: low.text,
    lowAt: nameOf(low),
    high: high.text,
    highAt: nameOf(high),
  });
}

function known({ rows }: Panel, column: Column): readonly Known[] {
  return rows.flatMap((row, index) => {
    const figure = column.figures[index];
    return figure && figure.value !== null ? { ...figure, value: figure.value, row, column } : [];
  });
}
