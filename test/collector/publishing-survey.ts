/** Surveys that a test puts in force, and answers to them. */
import type { openTestCollector } from './harness.js';
import { adminHeaders, submission } from './harness.js';

type Opened = Awaited<ReturnType<typeof openTestCollector>>;

/** What `npm start` publishes by: every answer at once. */
export const AT_ONCE = { DEMO: '1', MIN_COUNT: '1', PUBLISH_STEP: '0', PUBLISH_INTERVAL: '0' };

/** Puts a survey of one question, « satisfaction », with what the test changes. */
export async function putSurvey(
  { app }: Pick<Opened, 'app'>,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const survey = {
    v: 1,
    id: 'accueil-mairie',
    version: '1',
    publish: true,
    title: 'Accueil',
    context: { service: ['etat-civil', 'urbanisme', 'ecoles'] },
    questions: [
      {
        id: 'satisfaction',
        type: 'smiley',
        label: 'Comment était l’accueil ?',
        indicator: { id: 'accueil', formula: 'points', thresholds: [5, 8] },
      },
      { id: 'attente', type: 'scale', min: 1, max: 5, label: 'L’attente était-elle courte ?' },
    ],
    ...changes,
  };
  const reply = await app.inject({
    method: 'PUT',
    url: `/admin/surveys/${survey.id}`,
    headers: { ...adminHeaders, 'if-none-match': '*' },
    payload: survey,
  });
  if (reply.statusCode !== 201) throw new Error(reply.body);
}

/** Posts answers, so many of each face; their ids. */
export async function answer(
  { post }: Pick<Opened, 'post'>,
  faces: Readonly<Record<number, number>>,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [face, count] of Object.entries(faces)) {
    for (let each = 0; each < count; each += 1) {
      const sent = submission({ answers: { satisfaction: Number(face) }, ...changes });
      const reply = await post(sent);
      if (reply.statusCode !== 202) throw new Error(reply.body);
      ids.push(sent.id);
    }
  }
  return ids;
}

/** Erases an answer to a survey. */
export async function erase(
  { app }: Pick<Opened, 'app'>,
  id: string,
  survey = 'etat-civil',
): Promise<void> {
  const url = `/admin/surveys/${survey}/answers/${id}`;
  const reply = await app.inject({ method: 'DELETE', url, headers: adminHeaders });
  if (reply.statusCode !== 204) throw new Error(reply.body);
}
