import { describe, expect, test } from 'vitest';
import { hiddenIn, openForm, spaced } from './form-client.js';
import { DAY, storedAnswers, submission } from './harness.js';

describe('the page of the form', () => {
  test('holds no script, may not be framed, and fetches nothing', async () => {
    const { get } = await openForm();
    const { headers, body } = await get('/surveys/passeport/form');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none';style-src 'sha256-[\w+/=]+';form-action 'self';base-uri 'none';frame-ancestors 'none'$/,
    );
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).not.toMatch(/<script|<link|<img|\son\w+=|style="|javascript:/i);
  });

  test('carries a new id each time', async () => {
    const { get } = await openForm();
    const ids = [await get('/surveys/accueil/form'), await get('/surveys/accueil/form')].map(
      ({ body }) => hiddenIn(body).id,
    );
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test.each([
    ['', {}, 'fr', 'Envoyer'],
    ['?lang=en', {}, 'en', 'Send'],
    ['?lang=de', {}, 'fr', 'Envoyer'],
    ['', { 'accept-language': 'de-DE, en;q=0.8, fr;q=0.5' }, 'en', 'Send'],
    ['?lang=fr', { 'accept-language': 'en' }, 'fr', 'Envoyer'],
  ])('asked with "%s" and %j speaks %s', async (query, headers, lang, send) => {
    const { get } = await openForm();
    const { body } = await get(`/surveys/etat-civil/form${query}`, headers);
    expect(body).toContain(`<html lang="${lang}">`);
    expect(body).toContain(`<button>${send}</button>`);
  });

  test('names every field: a legend or a label each, and each id once', async () => {
    const { get } = await openForm();
    for (const survey of [
      'accueil',
      'etat-civil',
      'page-utile',
      'passeport',
      'services-publics-plus',
    ]) {
      const { body } = await get(`/surveys/${survey}/form`);
      const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, described = ''] of body.matchAll(/aria-describedby="([^"]+)"/g)) {
        for (const id of described.split(' ')) expect(ids).toContain(id);
      }
      for (const [, labelled = ''] of body.matchAll(/<label for="([^"]+)"/g)) {
        expect(ids).toContain(labelled);
      }
      const texts = body.match(/<textarea|<input type="text"/g)?.length ?? 0;
      expect(body.match(/<label for=/g)?.length ?? 0).toBe(texts);
      expect(body.match(/Ne donnez ni nom ni coordonnées/g)?.length ?? 0).toBe(texts);
      expect(body.match(/<fieldset/g)?.length ?? 0).toBe(body.match(/<legend>/g)?.length ?? 0);
    }
  });

  test('says when a question is asked, and insists only on one that always is', async () => {
    const { get } = await openForm();
    const { body } = await get('/surveys/page-utile/form');
    expect(spaced(body)).toContain(
      'À remplir seulement si vous avez répondu « Non » ou « En partie » à « Cette page est-elle utile ? ».',
    );
    expect(body.match(/ required>/g)).toHaveLength(3);
  });

  test('shows texts that it lacks in its language in the one they have, and says which', async () => {
    const { get, collector } = await openForm();
    const document = JSON.stringify({
      v: 1,
      id: 'plage',
      version: '1',
      title: { fr: 'La <plage> & "vous"' },
      questions: [
        {
          id: 'note',
          type: 'stars',
          label: { fr: 'Votre note' },
          max: 3,
          notApplicable: { fr: 'Sans objet' },
        },
      ],
    });
    await collector.store.putDefinition({ surveyId: 'plage', version: '1', document }, undefined);
    const { body } = await get('/surveys/plage/form?lang=en');
    expect(body).toContain(
      '<h1><span lang="fr">La &lt;plage&gt; &amp; &quot;vous&quot;</span></h1>',
    );
    expect(body).toContain('<span lang="fr">Votre note</span>');
    expect(body).toContain('value="-"> <span lang="fr">Sans objet</span>');
    expect(body).toContain(' 2 out of 3</label>');
  });

  test('comes again with what was filled in and what is missing', async () => {
    const { get, send, collector } = await openForm();
    const hidden = hiddenIn((await get('/surveys/passeport/form')).body);
    const reply = await send('passeport', {
      ...hidden,
      'a.contact_tried': 'phone',
      'a.verbatim': '<b>"à vous"</b>',
    });
    expect(reply.statusCode).toBe(422);
    expect(hiddenIn(reply.body)).toEqual(hidden);
    expect(spaced(reply.body)).toContain('<title>Erreur : Votre demande de passeport</title>');
    expect(reply.body).toContain('role="alert"');
    expect(reply.body).toContain('<li><a href="#q1">De façon générale');
    expect(reply.body).toContain('<p class="fault" id="q1-fault">Répondez à cette question.</p>');
    expect(reply.body).toContain('value="phone" checked>');
    expect(reply.body).toContain('&lt;b&gt;&quot;à vous&quot;&lt;/b&gt;</textarea>');
    expect(await storedAnswers(collector, 'passeport')).toEqual([]);
  });

  test.each([
    ['a face that is not there', { 'a.satisfaction': '9' }, 'Cette réponse ne convient pas'],
    ['words in place of a face', { 'a.satisfaction': 'bien' }, 'Cette réponse ne convient pas'],
    [
      'a NUL',
      { 'a.satisfaction': '1', 'a.comment': 'a\0' },
      'Votre réponse ne convient pas au questionnaire',
    ],
    [
      'a text that is too long',
      { 'a.satisfaction': '1', 'a.comment': 'a'.repeat(501) },
      'Cette réponse ne convient pas',
    ],
  ])('comes again for %s', async (_what, fields, sentence) => {
    const { get, send, collector } = await openForm();
    const hidden = hiddenIn((await get('/surveys/etat-civil/form')).body);
    const reply = await send('etat-civil', { ...hidden, ...fields });
    expect(reply.statusCode).toBe(422);
    expect(reply.body).toContain(sentence);
    expect(await storedAnswers(collector)).toEqual([]);
  });

  test('answers « sans objet » with null, and several choices with a list', async () => {
    const { get, send, collector } = await openForm();
    const hidden = hiddenIn((await get('/surveys/accueil/form')).body);
    await send('accueil', { ...hidden, 'a.reception': '4', 'a.appointment': '-' });
    expect(await storedAnswers(collector, 'accueil')).toMatchObject([
      { answers: { reception: 4, appointment: null } },
    ]);
  });

  test('that carries no id, or a strange one, gets a new one', async () => {
    const { send, collector } = await openForm();
    await send('etat-civil', { 'a.satisfaction': '1' });
    await send('etat-civil', { id: '1; drop table answer', 'a.satisfaction': '2' });
    const ids = (await storedAnswers(collector)).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('comes again with its answers where too many came from the network', async () => {
    const { get, send } = await openForm(undefined, { ALLOW_NETWORKS: '', RATE_BURST: '1' });
    const page = async () => hiddenIn((await get('/surveys/etat-civil/form')).body);
    await send('etat-civil', { ...(await page()), 'a.satisfaction': '1' });
    const reply = await send('etat-civil', {
      ...(await page()),
      'a.satisfaction': '2',
      'a.comment': 'Bravo',
    });
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([429, '30']);
    expect(reply.body).toContain('Trop de réponses viennent de votre réseau');
    expect(reply.body).toContain('Bravo</textarea>');
  });

  test('comes again with its answers where they can’t be stored now, which is logged', async () => {
    const { get, send, collector, log } = await openForm();
    const hidden = hiddenIn((await get('/surveys/etat-civil/form')).body);
    await collector.store.close();
    const reply = await send('etat-civil', {
      ...hidden,
      'a.satisfaction': '2',
      'a.comment': 'Ici',
    });
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '10']);
    expect(reply.body).toContain('Votre réponse n’a pas pu être enregistrée.');
    expect(reply.body).toContain('Ici</textarea>');
    expect(log.filter((line) => 'error' in line)).toHaveLength(1);
  });

  test('comes again with its answers where they are longer than any answer may be', async () => {
    const { send, collector } = await openForm();
    const questions = Array.from({ length: 9 }, (_, index) => ({
      id: `texte_${index}`,
      type: 'text',
      label: `Texte ${index}`,
      maxLength: 2000,
    }));
    const document = JSON.stringify({ v: 1, id: 'long', version: '1', questions });
    await collector.store.putDefinition({ surveyId: 'long', version: '1', document }, undefined);
    const filled = (words: string) =>
      Object.fromEntries(questions.map(({ id }) => [`a.${id}`, words]));

    const long = await send('long', filled('Bravo'.padEnd(2000, 'o')));
    expect(long.statusCode).toBe(413);
    expect(long.body).toContain(
      '<div class="faults" role="alert"><p>Votre réponse est trop longue',
    );
    expect(long.body.match(/Bravo+<\/textarea>/g)).toHaveLength(9);
    // Longer than a form is read at all: there is nothing to show again.
    const longer = await send('long', filled('!'.repeat(6000)), '?lang=en');
    expect([longer.statusCode, longer.headers['content-type']]).toEqual([
      413,
      'text/html; charset=utf-8',
    ]);
    expect(longer.body).toContain('<h1>Your answer is too long');
    expect(await storedAnswers(collector, 'long')).toEqual([]);
    expect((await send('long', filled('Bravo'.padEnd(1700, 'o')))).statusCode).toBe(303);
  });

  test('is a sentence where the survey is unknown, or closed', async () => {
    const { get, send, pass, collector } = await openForm();
    const unknown = await get('/surveys/inconnue/form');
    expect([unknown.statusCode, unknown.body]).toEqual([
      404,
      expect.stringContaining('<h1>Il n’y a pas d’enquête à cette adresse.</h1>'),
    ]);
    const hidden = hiddenIn((await get('/surveys/etat-civil/form')).body);
    await collector.store.closeSurvey('etat-civil', collector.today());
    pass(8 * DAY);
    expect((await get('/surveys/etat-civil/form?lang=en')).body).toContain(
      'This survey has ended.',
    );
    expect((await send('etat-civil', { ...hidden, 'a.satisfaction': '1' })).statusCode).toBe(303);
    pass(DAY);
    expect((await send('etat-civil', { ...hidden, 'a.satisfaction': '2' })).statusCode).toBe(410);
  });

  test('takes no JSON', async () => {
    const { post, app } = await openForm();
    expect((await post(submission())).statusCode).toBe(202);
    const reply = await app.inject({
      method: 'POST',
      url: '/surveys/etat-civil/form',
      payload: submission(),
    });
    expect(reply.statusCode).toBe(415);
  });

  test('thanks in the survey’s words, with its links', async () => {
    const { get } = await openForm();
    const { body } = await get('/surveys/passeport/form/thanks?lang=fr');
    expect(body).toContain('<h1>Votre réponse est enregistrée.</h1>');
    expect(body).toContain('<p>Votre avis nous permettra d’améliorer la qualité du service.</p>');
    expect(body).toContain(
      '<a href="https://www.plus.transformation.gouv.fr/">Partager votre expérience publiquement</a>',
    );
  });
});
