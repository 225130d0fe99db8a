import type { PromptSession } from './prompt-session.js';

const RULES = ['when', 'pages', 'dates', 'sample', 'privacy', 'memory', 'crowd'];

/** Why a prompt shows or not, rule by rule, in the language of the page. */
export function explainPrompt(session: PromptSession): readonly string[] {
  const { host, problem, stage, survey, words } = session;
  const verdicts = session.verdicts();
  if (problem) return [problem];
  if (!survey && stage === 'ended') return [words.say('ended')];
  if (!verdicts || !survey) return [words.say('loading')];
  const hidden = /waiting|wanted|stopped|closed|dismissed/.test(stage);
  const names = words.say('rules').split('; ');
  const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' });
  return [
    words.say(hidden ? 'hidden' : 'shown', { survey: survey.id }),
    ...(stage === 'stopped' ? [words.say('stopped')] : []),
    ...(/closed|dismissed/.test(stage) ? [words.say('putAway')] : []),
    ...verdicts.map(({ rule, objection, until }) => {
      if (!objection) return words.say('ruleMet', { rule: names[RULES.indexOf(rule)] ?? rule });
      const written = String(Reflect.get(host, rule));
      return words.say(objection, { written, date: until ? day.format(until) : '' });
    }),
  ];
}
