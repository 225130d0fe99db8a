import type { ExplainMessages } from '../messages/messages.js';
import type { Verdict } from '../survey/prompt-policy.js';
import type { Localize } from './localize.js';

const RULES = ['when', 'pages', 'dates', 'sample', 'privacy', 'memory', 'crowd'];

/** What each rule says, in the language of the page; `written` gives an attribute as it is written. */
export function explainVerdicts(
  verdicts: readonly Verdict[],
  words: Localize<ExplainMessages>,
  written: (attribute: string) => string,
): readonly string[] {
  const names = words.say('rules').split('; ');
  return verdicts.map(({ rule, objection, until }) => {
    if (!objection) return words.say('ruleMet', { rule: names[RULES.indexOf(rule)] ?? rule });
    const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' });
    const date = until === undefined ? '' : day.format(until);
    return words.say(objection, { written: written(rule), date });
  });
}
