/** Faces that stand alone: what is sent, when, and what is said of it. */
import { expect, html } from '@open-wc/testing';
import { nextEvent } from '../support/next-event.js';
import { OFFLINE, problem, ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SmileyRatingHarness } from '../support/smiley-rating.harness.js';

const { mount } = SmileyRatingHarness;

describe('<smiley-rating> alone', () => {
  let endpoint: ScriptedEndpoint;
  beforeEach(() => {
    endpoint = new ScriptedEndpoint();
  });
  afterEach(() => {
    endpoint.restore();
  });

  const alone = (comment = 'never') =>
    mount(
      html`<smiley-rating survey="etat-civil" endpoint=${endpoint.url} comment=${comment} storage="none"
        context="service=etat-civil; channel=web"></smiley-rating>`,
    );

  it('sends nothing while it is out of use', async () => {
    const rating = await alone();
    await rating.choose(3);
    rating.element.disabled = true;
    await rating.element.updateComplete;
    await rating.send();
    expect(rating.element.submit()).to.equal(false);
    expect([rating.element.phase, endpoint.requests.length]).to.deep.equal(['asking', 0]);
    rating.element.disabled = false;
    await rating.element.updateComplete;
    expect(rating.element.submit()).to.equal(true);
  });

  it('sends the score, and says that it is recorded only when the endpoint said so', async () => {
    const rating = await alone();
    await rating.choose(3);
    const sent = nextEvent(rating.element, 'avis-sent');
    await rating.send();
    expect(rating.status).to.equal('Envoi en cours…');
    expect(await sent).to.include({ survey: 'etat-civil', rev: 0, status: 202 });
    await rating.element.updateComplete;
    expect(rating.status).to.equal('Merci ! Votre réponse est enregistrée.');
    expect(rating.isThanksOffered).to.equal(true);
    expect(rating.focused?.getAttribute('aria-label')).to.equal(
      'De façon générale, comment ça s’est passé ?',
    );
    expect(rating.element.phase).to.equal('thanked');
    const { body, init } = endpoint.requests[0] as (typeof endpoint.requests)[0];
    expect(body).to.deep.include({
      v: 1,
      rev: 0,
      survey: 'etat-civil',
      complete: true,
      answers: { satisfaction: 3 },
      locale: 'fr',
      page: location.pathname,
      context: { service: 'etat-civil', channel: 'web' },
    });
    expect(init).to.include({
      credentials: 'omit',
      redirect: 'error',
      keepalive: true,
      mode: 'cors',
    });
    await expect(rating.element).to.be.accessible();
  });

  it('says what is missing, and sends nothing, when no face is chosen', async () => {
    const rating = await alone();
    await rating.send();
    expect(rating.error).to.equal('Choisissez l’un des visages, puis envoyez.');
    expect(rating.focused).to.equal(rating.radios[0]);
    expect(endpoint.requests).to.have.length(0);
    await expect(rating.element).to.be.accessible();
  });

  it('sends once however often the button is pressed', async () => {
    const rating = await alone();
    await rating.choose(1);
    const sent = nextEvent(rating.element, 'avis-sent');
    await Promise.all([rating.send(), rating.send()]);
    await sent;
    expect(endpoint.requests).to.have.length(1);
  });

  it('offers a comment after the score, and sends both as the next revision, without what no endpoint takes', async () => {
    const rating = await alone('always');
    await rating.choose(2);
    await rating.send();
    await nextEvent(rating.element, 'avis-sent');
    await rating.element.updateComplete;
    expect(rating.offersComment).to.equal(true);
    await expect(rating.element).to.be.accessible();
    await rating.writeComment('Accueil \u0000parfait. \ud83d');
    await rating.send();
    await nextEvent(rating.element, 'avis-sent');
    const [score, both] = endpoint.requests.map(({ body }) => body);
    expect(both).to.deep.include({
      id: score?.id,
      rev: 1,
      answers: { satisfaction: 2, comment: 'Accueil parfait.' },
    });
    await rating.element.updateComplete;
    expect(rating.offersComment).to.equal(false);
  });

  it('sends the score once, whatever the control holds since', async () => {
    const rating = await alone('always');
    const faces = () => rating.element.shadowRoot?.querySelector('fieldset');
    await rating.choose(3);
    const sent = nextEvent(rating.element, 'avis-sent');
    await rating.send();
    expect(faces()?.inert).to.equal(true);
    await rating.choose(1);
    await sent;
    await rating.element.updateComplete;
    await rating.writeComment('Parfait.');
    const both = nextEvent(rating.element, 'avis-sent');
    await rating.send();
    await both;
    expect(endpoint.requests.map(({ body }) => body?.answers)).to.deep.equal([
      { satisfaction: 3 },
      { satisfaction: 3, comment: 'Parfait.' },
    ]);
    rating.element.reset();
    await rating.element.updateComplete;
    expect(faces()?.inert).to.equal(false);
  });

  it('says that the score stays when the comment is refused', async () => {
    const rating = await alone('always');
    await rating.choose(2);
    await rating.send();
    await nextEvent(rating.element, 'avis-sent');
    await rating.element.updateComplete;
    for (const status of [422, 410]) endpoint.willReply(problem(status));
    await rating.writeComment('Parfait.');
    await rating.send();
    await nextEvent(rating.element, 'avis-refused');
    await rating.element.updateComplete;
    expect(rating.status).to.equal(
      'La suite de votre réponse n’a pas été acceptée. Le début est enregistré.',
    );
  });

  it('points out personal data in a comment once, and lets the person decide', async () => {
    const rating = await alone('always');
    await rating.choose(2);
    await rating.send();
    await nextEvent(rating.element, 'avis-sent');
    await rating.element.updateComplete;
    await rating.writeComment('Écrivez à prenom.nom@example.fr');
    await rating.send();
    expect(rating.notice).to.match(/^Votre texte semble contenir une adresse e-mail\./);
    expect(rating.focused?.id).to.equal('personal');
    await expect(rating.element).to.be.accessible();
    await rating.press('Enter');
    expect(endpoint.requests).to.have.length(1);
    await rating.edit();
    expect(rating.focused?.id).to.equal('comment');
    const sent = nextEvent(rating.element, 'avis-sent');
    await rating.send();
    await sent;
    expect(endpoint.requests[1]?.body.answers).to.deep.equal({
      satisfaction: 2,
      comment: 'Écrivez à prenom.nom@example.fr',
    });
  });

  for (const [value, offered] of [
    [1, true],
    [2, false],
    [3, false],
  ] as const) {
    it(`${offered ? 'offers' : 'does not offer'} a comment after ${value} of 3 when comment is « low »`, async () => {
      const rating = await alone('low');
      await rating.choose(value);
      await rating.send();
      await nextEvent(rating.element, 'avis-sent');
      await rating.element.updateComplete;
      expect(rating.offersComment).to.equal(offered);
    });
  }

  it('says that nothing is sent yet when there is neither network nor storage, and tries again on demand', async () => {
    const rating = await alone();
    endpoint.willReply(...OFFLINE);
    await rating.choose(3);
    await rating.send();
    await waitFor(
      rating,
      'Votre réponse n’est pas encore envoyée. Gardez cette page ouverte, ou réessayez.',
    );
    endpoint.recover();
    const sent = nextEvent(rating.element, 'avis-sent');
    rating.element.shadowRoot?.querySelector<HTMLButtonElement>('.status button')?.click();
    await sent;
    expect(endpoint.requests.length).to.be.greaterThan(1);
    expect(endpoint.requests.at(-1)?.body).to.deep.equal(endpoint.requests[0]?.body);
  });

  for (const [status, phase, sentence] of [
    [422, 'refused', 'Votre réponse n’a pas été acceptée. Elle n’est pas enregistrée.'],
    [410, 'refused', 'Cette enquête est terminée. Votre réponse n’est pas enregistrée.'],
  ] as const) {
    it(`tells the person and the page when the endpoint answers ${status}`, async () => {
      const rating = await alone();
      endpoint.willReply(problem(status, 'urn:problem'));
      await rating.choose(3);
      const refused = nextEvent(rating.element, 'avis-refused');
      await rating.send();
      expect(await refused).to.include({ reason: 'urn:problem', status });
      await waitFor(rating, sentence);
      expect(rating.element.phase).to.equal(phase);
      expect(rating.isThanksOffered).to.equal(false);
    });
  }

  it('lets the page stop a submission, or amend it', async () => {
    const rating = await alone();
    await rating.choose(3);
    rating.element.addEventListener('avis-before-submit', (event) => event.preventDefault(), {
      once: true,
    });
    expect(rating.element.submit()).to.equal(false);
    rating.element.addEventListener(
      'avis-before-submit',
      (event) => {
        event.submission = { ...event.submission, page: '/autre' };
      },
      { once: true },
    );
    const sent = nextEvent(rating.element, 'avis-sent');
    expect(rating.element.submit()).to.equal(true);
    await sent;
    expect(endpoint.requests.map(({ body }) => body.page)).to.deep.equal(['/autre']);
  });

  it('posts nothing without an endpoint, thanks the person and tells the page', async () => {
    const rating = await mount(html`<smiley-rating survey="x"></smiley-rating>`);
    await rating.choose(3);
    const submitted = nextEvent(rating.element, 'avis-submit');
    await rating.send();
    expect(await submitted).to.include({ survey: 'x', rev: 0 });
    await waitFor(rating, 'Merci pour votre réponse.');
  });

  it('asks again from nothing after a reset, under a new id', async () => {
    const rating = await alone();
    for (const face of [1, 2]) {
      await rating.choose(face);
      const sent = nextEvent(rating.element, 'avis-sent');
      await rating.send();
      await sent;
      rating.element.reset();
      await rating.element.updateComplete;
      expect(rating.checked).to.equal(null);
    }
    const ids = endpoint.requests.map(({ body }) => body.id);
    expect(new Set(ids).size).to.equal(2);
  });
});

async function waitFor(rating: SmileyRatingHarness, sentence: string): Promise<void> {
  while (rating.status !== sentence) await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(rating.status).to.equal(sentence);
}
