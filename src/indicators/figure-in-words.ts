/** Figures whose unit is a word of ours: points, which `Intl` does not know. */
import type { Plural } from '../messages/messages.js';
import { fill } from '../messages/wording.js';
import { valueWriter, type Written, writeChange } from './format.js';
import type { PrintedFigure } from './rounding.js';
import type { Measure } from './units.js';

/** The words that go with numbers; `{n}` is the number. */
export interface FigureWords {
  readonly points: Plural;
}

/** Words and the language that they are in. */
export interface Wording {
  readonly language: string;
  readonly words: FigureWords;
}

/** Writes figures with their unit, as `valueWriter` does, and points as « +35 points ». */
export function figureWriter(wording: Wording): ReturnType<typeof valueWriter> {
  const write = valueWriter(wording.language);
  return (figure, decimals) => {
    const written = write(figure, decimals);
    return figure.unit === 'points' ? withPoints(written, figure, wording) : written;
  };
}

/** Writes a change with its sign and its unit: « +8 points », « -2 jours ». */
export function changeInWords(change: number, measure: Measure, wording: Wording): string {
  const written = writeChange(change, measure, wording.language);
  const inPoints = measure.unit === 'percent' || measure.unit === 'points';
  return inPoints ? pointsPhrase(written, change, wording) : written;
}

function withPoints(written: Written, { value }: PrintedFigure, wording: Wording): Written {
  const phrase = pointsPhrase(written.number, value, wording);
  const [before = '', after = ''] = phrase.split(written.number);
  return { before: written.before + before, number: written.number, after };
}

function pointsPhrase(written: string, value: number, { words, language }: Wording): string {
  const form = new Intl.PluralRules(language).select(Math.round(Math.abs(value)));
  return fill(words.points[form] ?? words.points.other, { n: written });
}
