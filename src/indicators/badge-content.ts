/**
 * What a badge says, decided once for the element, for its picture and for the collector's: every text
 * in its language, and nothing at all of a figure that may not be shown.
 */
import type { Plural } from '../messages/messages.js';
import { countedPhrase, fill } from '../messages/wording.js';
import { changeInWords, type FigureWords, figureWriter } from './figure-in-words.js';
import { enforceFloor, isFragile } from './floor.js';
import { periodWriter, type Written, writeDay } from './format.js';
import { type Duration, isStale } from './freshness.js';
import type { Indicator } from './indicator.js';
import { type Level, levelOf } from './levels.js';
import type { ShieldsBadge } from './shields.js';
import { textIn } from './text-in.js';
import { type Trend, trendOf } from './trend.js';
import { rangeOf } from './units.js';

/** The words of a badge in one language; `{name}` stands for a value. */
export interface BadgeWords extends FigureWords {
  /** The three levels, worst first, divided by semicolons. */
  readonly levels: string;
  readonly answers: Plural;
  readonly insufficient: string;
  readonly upcoming: string;
  /** In place of a value that is not known here, or not public. */
  readonly unpublished: string;
  readonly fragile: string;
  readonly stale: string;
  /** What changed in a year, with `{change}`; `stable` names no number. */
  readonly up: string;
  readonly down: string;
  readonly stable: string;
  /** With `{source}`, `{edition}`, `{day}`. */
  readonly source: string;
  readonly edition: string;
  readonly updated: string;
}

/** How a badge is to be written. */
export interface BadgeSettings {
  readonly language: string;
  readonly words: BadgeWords;
  readonly floor: number;
  readonly staleAfter: Duration;
  /** As `2026-07-02`. */
  readonly today: string;
}

/** A badge, ready to be shown; what is absent is not shown. */
export interface BadgeContent {
  readonly language: string;
  readonly label: string;
  /** The figure, or the words in its place. */
  readonly value: Written;
  readonly isFigure: boolean;
  readonly level?: { readonly kind: Level; readonly word: string };
  /** Where the value and the two bounds stand on the scale, from 0 to 1. */
  readonly gauge?: { readonly value: number; readonly bounds: readonly number[] };
  readonly trend?: Pick<Trend, 'kind' | 'tone'> & { readonly text: string };
  /** What to be careful of: few answers, an old figure. */
  readonly notes: readonly string[];
  /** Answers and period, or the edition (else the period), stratum and award of an audit. */
  readonly facts: readonly string[];
  readonly source?: string;
  /** The question, the method and the day: what a small badge keeps for its description. */
  readonly details: readonly string[];
}

/** The content of an indicator's badge. */
export function badgeContent(given: Indicator, settings: BadgeSettings): BadgeContent {
  const { language, words } = settings;
  const indicator = enforceFloor(given, settings.floor);
  const { label, source, question, method, updated } = indicator;
  const details = [question, method].flatMap((text) => (text ? [textIn(text, language)] : []));
  if (updated) details.push(fill(words.updated, { day: writeDay(updated, language) }));
  return {
    language,
    label: textIn(label, language),
    ...figure(indicator, settings),
    facts: facts(indicator, settings),
    ...(source && { source: fill(words.source, { source: textIn(source.label, language) }) }),
    details,
  };
}

/** The badge of a figure that is unknown here or not public; it says no more than that. */
export function neutralBadge(label: string, words: BadgeWords, language: string): BadgeContent {
  return message({ label, message: words.unpublished }, language);
}

/** The badge of a system that publishes a text, as a text, without a level. */
export function shieldsBadge(badge: ShieldsBadge, language: string): BadgeContent {
  return { ...message(badge, language), isFigure: true };
}

function message(badge: ShieldsBadge, language: string): BadgeContent {
  const value = plain(badge.message);
  return {
    language,
    label: badge.label,
    value,
    isFigure: false,
    notes: [],
    facts: [],
    details: [],
  };
}

type Figure = Pick<BadgeContent, 'value' | 'isFigure' | 'level' | 'gauge' | 'trend' | 'notes'>;

function figure(indicator: Indicator, settings: BadgeSettings): Figure {
  const { words, staleAfter, today } = settings;
  const { value } = indicator;
  if (value === null) {
    const why = indicator.status === 'upcoming' ? words.upcoming : words.insufficient;
    return { value: plain(why), isFigure: false, notes: [] };
  }
  const notes = [];
  if (isFragile(indicator) && !isAudit(indicator)) notes.push(words.fragile);
  if (isStale(indicator, staleAfter, today)) notes.push(words.stale);
  const trend = trendOf(indicator, settings.floor);
  return {
    value: figureWriter(settings)({ ...indicator, value }),
    isFigure: true,
    ...level(indicator, value, settings),
    ...gauge(indicator, value),
    ...(trend && { trend: { ...trend, text: trendText(trend, indicator, settings) } }),
    notes,
  };
}

function level(
  { thresholds, direction, levels }: Indicator,
  value: number,
  { words, language }: BadgeSettings,
): Pick<BadgeContent, 'level'> {
  if (!thresholds) return {};
  const kind = levelOf(value, thresholds, direction);
  const place = ['low', 'middle', 'high'].indexOf(kind);
  const own = levels?.[place];
  const word = own ? textIn(own, language) : (words.levels.split(';')[place] ?? '').trim();
  return { level: { kind, word } };
}

function gauge(indicator: Indicator, value: number): Pick<BadgeContent, 'gauge'> {
  const [least, most] = rangeOf(indicator);
  if (most === Infinity) return {};
  const place = (figure: number) => Math.min(1, Math.max(0, (figure - least) / (most - least)));
  return { gauge: { value: place(value), bounds: (indicator.thresholds ?? []).map(place) } };
}

function trendText({ kind, change }: Trend, indicator: Indicator, settings: BadgeSettings): string {
  return fill(settings.words[kind], { change: changeInWords(change, indicator, settings) });
}

function facts(indicator: Indicator, { words, language }: BadgeSettings): readonly string[] {
  const { count, period, edition, stratum, award } = indicator;
  const when = period ? [periodWriter(language)(period)] : [];
  if (isAudit(indicator)) {
    return [
      ...(edition ? [fill(words.edition, { edition })] : when),
      ...[stratum, award].flatMap((text) => (text ? [textIn(text, language)] : [])),
    ];
  }
  return [...(count === undefined ? [] : [countedPhrase(words.answers, count, language)]), ...when];
}

/** Measured by someone, not voted: then no number of answers stands beside it. */
function isAudit({ edition, stratum, award }: Indicator): boolean {
  return Boolean(edition || stratum || award);
}

function plain(number: string): Written {
  return { before: '', number, after: '' };
}
