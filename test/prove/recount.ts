/** What became of answers, by the collector's own export. */
import type { Given } from './people.js';
import type { StoredAnswer } from './proving-collector.js';

/** Answers that are missing, or whose last revision is; and those stored more than once. */
export function recount(given: Given, stored: readonly StoredAnswer[]) {
  const found = new Map(stored.map((answer) => [answer.id, answer]));
  const lost = [...given].filter(([id, { rev }]) => found.get(id)?.rev !== rev).length;
  const twice =
    stored.length - found.size + [...found.keys()].filter((id) => !given.has(id)).length;
  return {
    lost,
    twice,
    sumGiven: sum([...given.values()].map(({ score }) => score)),
    sumStored: sum(stored.map(({ answers }) => Number(answers.satisfaction))),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
