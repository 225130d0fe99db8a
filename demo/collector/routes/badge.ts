/**
 * `GET /surveys/{id}/badge.svg`: a figure as a picture, for pages that run no script. A picture has no
 * way to tell what went wrong, so whatever can't be shown is a neutral badge, and never an error.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  type BadgeContent,
  type BadgeWords,
  badgeContent,
  neutralBadge,
} from '../../../src/indicators/badge-content.js';
import { type BadgeVariant, drawBadge } from '../../../src/indicators/badge-drawing.js';
import type { Indicator } from '../../../src/indicators/indicator.js';
import { isPeriodKey } from '../../../src/indicators/periods.js';
import { figures as en } from '../../../src/messages/en.js';
import { figures as fr } from '../../../src/messages/fr.js';
import { baseLanguage } from '../../../src/messages/wording.js';
import type { Survey } from '../../../src/survey/survey.js';
import type { Collector } from '../collector.js';
import { indicatorNamed, type Source } from '../publishing/asked-figures.js';
import { measuredQuestions } from '../publishing/measured-questions.js';
import { createWriter, sendFigures, sourceOf, written } from './figures.js';
import { isSurveyId, type SurveyRoute } from './params.js';

/** The languages beside French and English are read when one is asked for. */
const WORDS: Readonly<Record<string, () => Promise<{ readonly figures: BadgeWords }>>> = {
  fr: async () => ({ figures: fr }),
  en: async () => ({ figures: en }),
  ar: () => import('../../../src/messages/ar.js'),
  de: () => import('../../../src/messages/de.js'),
  es: () => import('../../../src/messages/es.js'),
  it: () => import('../../../src/messages/it.js'),
  pt: () => import('../../../src/messages/pt.js'),
};
const VARIANTS: readonly BadgeVariant[] = ['compact', 'card', 'gauge'];
/** After eighteen months a figure is said to be old, as the element does. */
const STALE_AFTER = { months: 18, days: 0 };
const TYPE = 'image/svg+xml; charset=utf-8';
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

interface BadgeRoute extends SurveyRoute {
  Querystring: Partial<Record<'indicator' | 'period' | 'lang' | 'variant', unknown>>;
}

/** The label of a badge that stands for nothing we know. */
const NAME = 'Avis citoyen';

/** Adds the route that draws badges. */
export function badgeRoutes(app: FastifyInstance, collector: Collector): void {
  const write = createWriter(TYPE);

  app.get<BadgeRoute>('/surveys/:survey/badge.svg', async (request, reply) => {
    const { lang, variant } = request.query;
    const tag = typeof lang === 'string' ? baseLanguage(lang.toLowerCase()) : 'fr';
    const language = Object.hasOwn(WORDS, tag) ? tag : 'fr';
    const chosen = VARIANTS.find((each) => each === variant) ?? 'compact';
    const draw = async (figure?: Indicator) =>
      drawBadge(await contentOf(figure, language, collector), chosen);
    const survey = await surveyNamed(collector, request);
    const source = survey?.publish ? await sourceOf(collector, survey) : undefined;
    const badge = source
      ? await write(request, source, () => draw(figureOf(source, request.query)))
      : written(TYPE, await draw());
    reply
      .header('Content-Security-Policy', POLICY)
      .header('Cross-Origin-Resource-Policy', 'cross-origin');
    return sendFigures(collector, request, reply, badge);
  });
}

async function surveyNamed(
  { surveys }: Collector,
  request: FastifyRequest<BadgeRoute>,
): Promise<Survey | undefined> {
  const { survey } = request.params;
  const definition = isSurveyId(survey) ? await surveys.inForce(survey) : undefined;
  if (definition) request.survey = survey;
  return definition?.survey;
}

/** The figure of the period asked for, or the current one; of the first indicator where none is named. */
function figureOf(source: Source, asked: BadgeRoute['Querystring']): Indicator | undefined {
  const [first] = measuredQuestions(source.survey);
  const { indicator: id = first?.recipe.id, period } = asked;
  if (typeof id !== 'string') return undefined;
  if (period === undefined) return indicatorNamed(source, id, {});
  return isPeriodKey(period) ? indicatorNamed(source, id, { period }) : undefined;
}

async function contentOf(
  figure: Indicator | undefined,
  language: string,
  { settings, today }: Collector,
): Promise<BadgeContent> {
  const { figures: words = fr } = (await WORDS[language]?.()) ?? {};
  if (!figure) return neutralBadge(NAME, words, language);
  const { minCount: floor } = settings;
  return badgeContent(figure, {
    language,
    words,
    floor,
    staleAfter: STALE_AFTER,
    today: today(),
  });
}
