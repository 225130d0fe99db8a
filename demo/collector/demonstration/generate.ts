/**
 * Generated answers for the demonstration: two whole years and the current one up to yesterday, so
 * that any figure has one of a year before to be compared with.
 */
import type { Submission } from '../../../src/survey/submission.js';
import type { Survey } from '../../../src/survey/survey.js';
import { daysAfter } from '../calendar.js';
import { type Chance, chanceFrom } from './chance.js';
import { answersOfSomeone } from './someone.js';
import {
  APPOINTMENTS,
  AUDIENCES,
  type Audience,
  CHANNELS,
  type ChannelName,
  SERVICES,
  type ServiceName,
  YEARLY_GAIN,
} from './town.js';

/** One answer, and the day it came. */
export interface Generated {
  readonly submission: Submission;
  readonly day: string;
}

/** Days of the week, from Sunday, as people come; their mean is 1. */
const WEEK = [0.3, 1.3, 1.2, 1.2, 1.2, 1.2, 0.6];
/** Days after which the figures of a year are surely closed. */
const CLOSING = 10;
const DAYS_A_MONTH = 30.4;
const YEAR = 365.25;
/** Share of people who answer in English, where the survey is put in both languages. */
const IN_ENGLISH = 0.03;

/** The first day of the generated answers: two years before the last one whose figures may be closed. */
export function firstDay(today: string): string {
  return `${yearOf(daysAfter(today, -CLOSING)) - 2}-01-01`;
}

/** The answers to a survey, in the order of days; the same for the same seed and day. */
export function* generateAnswers(
  survey: Survey,
  { today, seed }: { readonly today: string; readonly seed: number },
): Generator<Generated> {
  const audience = AUDIENCES[survey.id];
  if (!audience) return;
  const chance = chanceFrom(seed + seedOf(survey.id));
  const start = firstDay(today);
  for (let day = start; day < today; day = daysAfter(day, 1)) {
    for (const [service, share] of sharesOf(audience)) {
      const count = chance.arrivals(expected(audience, day, service) * share);
      for (let each = 0; each < count; each += 1) {
        yield { submission: submissionOn({ survey, audience, service, day, start }, chance), day };
      }
    }
  }
}

interface Visit {
  readonly survey: Survey;
  readonly audience: Audience;
  readonly service: ServiceName;
  readonly day: string;
  readonly start: string;
}

function submissionOn(visit: Visit, chance: Chance): Submission {
  const { survey, audience, service } = visit;
  const channel =
    audience.channels && chance.pick(audience.channels as Record<ChannelName, number>);
  const mood = moodOf(visit, channel) + chance.normal();
  return {
    v: 1,
    id: chance.uuid(),
    rev: 0,
    survey: survey.id,
    surveyVersion: survey.version,
    complete: true,
    answers: answersOfSomeone(survey, mood, chance),
    locale: chance.share() < IN_ENGLISH ? 'en' : 'fr',
    ...(channel === 'web' && { page: SERVICES[service].page }),
    context: { service, ...(channel && { channel }) },
  };
}

/** How well it goes that day: by service, by channel, better with the years, and with what was done. */
function moodOf({ service, day, start }: Visit, channel: ChannelName | undefined): number {
  const years = (Date.parse(day) - Date.parse(start)) / 86_400_000 / YEAR;
  const isEased =
    service === APPOINTMENTS.service && day >= `${yearOf(start) + 1}${APPOINTMENTS.since}`;
  return (
    SERVICES[service].ease +
    (channel ? CHANNELS[channel] : 0) +
    YEARLY_GAIN * years +
    (isEased ? APPOINTMENTS.gain : 0) -
    crowding(service, day)
  );
}

/** Where many come, it goes less well. */
function crowding(service: ServiceName, day: string): number {
  return 0.4 * (seasonOf(service, day) - 1);
}

/** Answers to expect of a day, were all of them for this service. */
function expected({ monthly }: Audience, day: string, service: ServiceName): number {
  const weekday = WEEK[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? 1;
  return (monthly / DAYS_A_MONTH) * weekday * seasonOf(service, day);
}

function seasonOf(service: ServiceName, day: string): number {
  return SERVICES[service].season[Number(day.slice(5, 7)) - 1] ?? 1;
}

/** The part of each service, out of 1. */
function sharesOf({ services }: Audience): readonly (readonly [ServiceName, number])[] {
  const entries = Object.entries(services) as [ServiceName, number][];
  const whole = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return entries.map(([service, weight]) => [service, weight / whole]);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Another course of chance for each survey, so that one more survey changes none of the others. */
function seedOf(id: string): number {
  return [...id].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
}
