/** What a chart shows, in a few sentences, for those who can't see it and those in a hurry. */
import { fill } from '../messages/wording.js';
import { changeInWords, type FigureWords } from './figure-in-words.js';
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
  /** `{low}`, `{lowAt}`, `{high}`, `{highAt}`. */
  readonly range: string;
}

/** The words of a summary, and their language. */
export interface SummaryWording {
  readonly language: string;
  readonly words: SummaryWords;
}

/** The sentences for all panels: first, last, change, lowest and highest; nothing where no figure is. */
export function summaryOf(panels: readonly Panel[], wording: SummaryWording): string {
  return panels
    .flatMap((panel) => {
      const isTime = panel.rows.some(({ at }) => at);
      const columns = isTime ? panel.columns : panel.columns.slice(0, 1);
      return columns.map((column) => {
        const name = columns.length > 1 ? column.label : panel.caption;
        const said = isTime ? course(panel, column, wording) : range(panel, column, wording);
        const isNamed = said && panels.length + columns.length > 2;
        return isNamed ? `${textIn(name, wording.language)} – ${said}` : said;
      });
    })
    .filter(Boolean)
    .join(' ');
}

type Known = Figure & { readonly value: number; readonly row: Row };

function course(panel: Panel, column: Column, wording: SummaryWording): string {
  const { measure } = panel;
  const [first, last] = [known(panel, column)[0], known(panel, column).at(-1)];
  if (!first || !last || !measure || first === last) return range(panel, column, wording);
  const { language, words } = wording;
  const trend = trendOf({ ...measure, ...last, previous: first, direction: 'higher' }, 0);
  const isSure = trend && trend.kind !== 'stable';
  const sentence = fill(isSure ? words.course : words.unsure, {
    first: first.text,
    from: nameOf(first, language),
    last: last.text,
    to: nameOf(last, language),
    change: isSure ? changeInWords(trend.change, measure, wording) : '',
  });
  return `${sentence} ${range(panel, column, wording)}`;
}

/** The lowest and the highest, where all can be compared; else the only figure. */
function range(panel: Panel, column: Column, { language, words }: SummaryWording): string {
  const figures = known(panel, column);
  const [first] = figures;
  if (!first) return '';
  if (figures.length === 1)
    return fill(words.single, { last: first.text, to: nameOf(first, language) });
  if (!panel.measure) return '';
  const low = figures.reduce((least, each) => (each.value < least.value ? each : least));
  const high = figures.reduce((most, each) => (each.value > most.value ? each : most));
  return fill(words.range, {
    low: low.text,
    lowAt: nameOf(low, language),
    high: high.text,
    highAt: nameOf(high, language),
  });
}

function known({ rows }: Panel, { figures }: Column): readonly Known[] {
  return rows.flatMap((row, index) => {
    const figure = figures[index];
    return figure && figure.value !== null ? { ...figure, value: figure.value, row } : [];
  });
}

function nameOf({ row }: Known, language: string): string {
  return textIn(row.name, language);
}
