/** The documents that the bench makes, in sizes that no page would write by hand. */

/** A survey of so many questions of so many options. */
export function longSurvey(questions, options) {
  const all = (count, make) => Array.from({ length: count }, (_, index) => make(index + 1));
  return {
    v: 1,
    id: 'longue',
    version: '1',
    title: 'Une longue enquête',
    questions: all(questions, (question) => ({
      id: `q${question}`,
      type: 'choice',
      label: `Question ${question} sur ${questions}`,
      options: all(options, (option) => ({ value: `o${option}`, label: `Réponse ${option}` })),
    })),
  };
}

/** An indicator with so many months, the last one in June 2026: a slow wave with a short one on it. */
export function longSeries(count) {
  const last = 2026 * 12 + 5;
  const points = Array.from({ length: count }, (_, index) => {
    const month = last - count + 1 + index;
    return {
      period: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      value: Math.round(10 * (6 + 2 * Math.sin(index / 90) + Math.sin(index / 7))) / 10,
      count: 100 + (index % 50),
    };
  });
  return {
    v: 1,
    id: 'satisfaction',
    label: 'Satisfaction (chiffres générés)',
    unit: 'score',
    max: 10,
    direction: 'higher',
    value: points.at(-1)?.value,
    status: 'published',
    count: 412,
    period: { start: '2026-06-01', end: '2026-06-30' },
    series: [{ label: 'Satisfaction', points }],
  };
}

/** An element with its document inside. */
export function withDocument(tag, attributes, document) {
  const json = JSON.stringify(document);
  return `<${tag} ${attributes}><script type="application/json">${json}</script></${tag}>`;
}
