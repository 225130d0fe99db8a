import type { PromptSession } from './prompt-session.js';

/**
 * Why a prompt shows or not, rule by rule, in the language of the page; a mistake in an attribute or in the
 * survey in French, as it was told when it was found.
 */
export function explainPrompt(session: PromptSession): readonly string[] {
  const { host, problem, stage, survey, words } = session;
  const verdicts = session.verdicts();
  if (problem) return [problem];
  if (session.source.isClosed || session.sender.delivery === 'closed') return [words.say('ended')];
  if (!verdicts || !survey) return [words.say('loading')];
  const hidden = /waiting|wanted|stopped|closed|dismissed/.test(stage);
  const names = words.say('rules').split('; ');
  const format = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' });
  // « 1er janvier » is what no browser writes.
  const first = words.language.startsWith('fr') ? '1er ' : '1 ';
  const day = (time: number) => format.format(time).replace(/^1 /, first);
  return [
    words.say(hidden ? 'hidden' : 'shown', { survey: survey.id }),
    ...(stage === 'stopped' ? [words.say('stopped')] : []),
    ...(/closed|dismissed/.test(stage) ? [words.say('putAway')] : []),
    ...verdicts.map(({ rule, objection, until }, place) => {
      if (!objection) return words.say('ruleMet', { rule: names[place] ?? rule });
      const written = String(Reflect.get(host, rule));
      return words.say(objection, { written, date: until ? day(until) : '' });
    }),
  ];
}
