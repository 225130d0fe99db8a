import { describe, expect, test } from 'vitest';
import { engines } from './engines.js';
import { hiddenIn, openForm } from './form-client.js';
import { storedAnswers } from './harness.js';

describe.each(engines)('the form without script on $name', (engine) => {
  test('stores what was filled in and leads to the thanks', async () => {
    const { get, send, collector } = await openForm(engine);
    const page = await get('/surveys/passeport/form?service=passeport&channel=fax');
    const hidden = hiddenIn(page.body);

    const reply = await send('passeport', {
      ...hidden,
      'context.service': 'passeport',
      'a.satisfaction': '3',
      'a.comprehension': '',
      'a.contact_tried': ['phone', 'other'],
      'a.contact_tried.other': 'Le voisin',
      'a.contact_reached[phone]': 'yes',
      'a.contact_satisfaction[phone]': '4',
      'a.contact_reached[counter]': 'no',
      'a.verbatim': 'Ligne 1\r\nLigne 2  ',
    });

    expect([reply.statusCode, reply.headers.location]).toEqual([303, 'form/thanks?lang=fr']);
    expect(await storedAnswers(collector, 'passeport')).toEqual([
      {
        v: 1,
        id: hidden.id,
        rev: 0,
        survey: 'passeport',
        surveyVersion: '2026-1',
        day: '2026-06-15',
        complete: true,
        answers: {
          satisfaction: 3,
          contact_tried: ['phone', 'other'],
          'contact_tried.other': 'Le voisin',
          'contact_reached[phone]': 'yes',
          'contact_satisfaction[phone]': 4,
          verbatim: 'Ligne 1\nLigne 2',
        },
        locale: 'fr',
        context: { service: 'passeport' },
      },
    ]);
  });

  test('is one answer when it is sent twice, and a later revision when it was changed', async () => {
    const { get, send, collector } = await openForm(engine);
    const hidden = hiddenIn((await get('/surveys/etat-civil/form')).body);
    const fill = (satisfaction: string) =>
      send('etat-civil', { ...hidden, 'a.satisfaction': satisfaction });

    const statuses = [];
    for (const satisfaction of ['3', '3', '1', '1', '2']) {
      statuses.push((await fill(satisfaction)).statusCode);
    }

    expect(new Set(statuses)).toEqual(new Set([303]));
    expect(await storedAnswers(collector)).toMatchObject([
      { id: hidden.id, rev: 2, answers: { satisfaction: 2 } },
    ]);
  });

  test('takes both of two windows that send the same page differently at once', async () => {
    const { get, send, collector } = await openForm(engine);
    const hidden = hiddenIn((await get('/surveys/etat-civil/form')).body);
    const replies = await Promise.all(
      ['1', '2', '3'].map((score) => send('etat-civil', { ...hidden, 'a.satisfaction': score })),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(await storedAnswers(collector)).toMatchObject([{ id: hidden.id, rev: 2 }]);
  });
});
