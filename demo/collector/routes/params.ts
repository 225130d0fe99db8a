/** What a route's address may hold; anything else is an address where there is nothing. */

/** A route about one survey. */
export interface SurveyRoute {
  Params: { survey: string };
}

/** A route about one answer to it. */
export interface AnswerRoute {
  Params: { survey: string; answer: string };
}

/** A route about one of its indicators. */
export interface IndicatorRoute {
  Params: { survey: string; indicator: string };
}

const PATTERNS = {
  survey: '^(?=.{1,64}$)[a-z0-9][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)*$',
  answer: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
  indicator: '^[a-z0-9][a-z0-9_-]{0,63}$',
} as const;

/** The route options that hold the parameters `names` to their patterns. */
export function paramsOf(...names: readonly (keyof typeof PATTERNS)[]) {
  const properties = names.map((name) => [name, { type: 'string', pattern: PATTERNS[name] }]);
  return { schema: { params: { type: 'object', properties: Object.fromEntries(properties) } } };
}

/** May this be the id of a survey? */
export function isSurveyId(text: string): boolean {
  return new RegExp(PATTERNS.survey).test(text);
}
