import { expect, html } from '@open-wc/testing';
import { nextEvent } from '../support/next-event.js';
import { OFFLINE, problem, ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SmileyRatingHarness } from '../support/smiley-rating.harness.js';

const { mount } = SmileyRatingHarness;

describe('<smiley-rating> as a question', () => {
  for (const [levels, labels] of [
    [3, ['Pas bien', 'Moyen', 'Très bien']],
    [4, ['Pas bien du tout', 'Plutôt pas bien', 'Plutôt bien', 'Très bien']],
    [5, ['Pas bien du tout', 'Pas bien', 'Moyen', 'Bien', 'Très bien']],
  ] as const) {
    it(`shows ${levels} faces, worst first, each with its words`, async () => {
      const rating = await mount(html`<smiley-rating levels=${levels}></smiley-rating>`);
      expect(rating.labels).to.deep.equal(labels);
      expect(rating.element.value).to.equal(null);
      await expect(rating.element).to.be.accessible();
    });
  }

  it('speaks the language of the nearest ancestor', async () => {
    const rating = await mount(html`<div lang="en"><smiley-rating></smiley-rating></div>`);
    expect(rating.question).to.equal('Overall, how was your experience?');
    expect(rating.labels).to.deep.equal(['Not good', 'Average', 'Very good']);
  });

  it('shows the labels that the page gives', async () => {
    const rating = await mount(html`<smiley-rating options="Non ; Bof ; Oui"></smiley-rating>`);
    expect(rating.labels).to.deep.equal(['Non', 'Bof', 'Oui']);
  });

  it('gives the page a part to style for everything in the question', async () => {
    const { element } = await mount(html`<smiley-rating survey="etat-civil"></smiley-rating>`);
    const parts = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].map((each) =>
      each.getAttribute('part'),
    );
    expect(new Set(parts)).to.deep.equal(
      new Set(['status', 'question', 'hint', 'options', 'option', 'face', 'label', 'submit']),
    );
  });

  it('behaves the same when properties come before or after it is connected', async () => {
    const before = document.createElement('smiley-rating');
    before.levels = 5;
    before.value = 4;
    const first = await mount(html`${before}`);
    const second = await mount(html`<smiley-rating></smiley-rating>`);
    second.element.levels = 5;
    second.element.value = 4;
    await second.element.updateComplete;
    expect(second.labels).to.deep.equal(first.labels);
    expect([first.checked, second.checked]).to.deep.equal([4, 4]);
  });

  it('tells the page of a choice, natively and by name', async () => {
    const rating = await mount(html`<smiley-rating name="accueil"></smiley-rating>`);
    const seen: string[] = [];
    rating.element.addEventListener('input', () => seen.push('input'));
    rating.element.addEventListener('change', () => seen.push('change'));
    const answer = nextEvent(document, 'avis-answer');
    await rating.choose(3);
    expect(seen).to.deep.equal(['input', 'change']);
    expect(await answer).to.include({ question: 'accueil', value: 3, survey: undefined });
    expect(rating.element).to.include({ value: 3, valueLabel: 'Très bien' });
  });

  it('is one Tab stop where arrows choose and never send', async () => {
    const rating = await mount(
      html`<div><smiley-rating survey="etat-civil"></smiley-rating><button id="next">suite</button></div>`,
    );
    rating.element.focus();
    expect(rating.focused).to.equal(rating.radios[0]);
    await rating.press(' ');
    await rating.press('ArrowRight');
    expect(rating.checked).to.equal(2);
    expect(rating.element.phase).to.equal('asking');
  });

  it('focuses the chosen face, else the first', async () => {
    const rating = await mount(html`<smiley-rating></smiley-rating>`);
    rating.element.focus();
    expect(rating.focused).to.equal(rating.radios[0]);
    await rating.choose(3);
    rating.element.focus();
    expect(rating.focused).to.equal(rating.radios[2]);
  });

  for (const [attribute, value] of [
    ['levels', '7'],
    ['comment', 'parfois'],
    ['storage', 'cookie'],
    ['enctype', 'multipart/form-data'],
    ['options', 'Oui; Non'],
    ['value', '9'],
  ] as const) {
    it(`keeps the fallback and tells the page when ${attribute} is « ${value} »`, async () => {
      const element = document.createElement('smiley-rating');
      element.setAttribute(attribute, value);
      element.innerHTML = '<a href="/contact">Donner mon avis</a>';
      const told = nextEvent(element, 'avis-error');
      const rating = await mount(html`${element}`);
      expect(rating.isFallbackShown).to.equal(true);
      expect((await told).reason).to.contain(attribute === 'options' ? 'options' : value);
    });
  }
});

describe('<smiley-rating> in a form', () => {
  it('contributes its name and value, and nothing while it is unanswered', async () => {
    const rating = await mount(html`<form><smiley-rating name="accueil"></smiley-rating></form>`);
    const form = rating.element.form as HTMLFormElement;
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    await rating.choose(2);
    expect(new FormData(form).get('accueil')).to.equal('2');
  });

  it('is invalid while it is required and unanswered', async () => {
    const rating = await mount(html`<form><smiley-rating required></smiley-rating></form>`);
    expect(rating.element.checkValidity()).to.equal(false);
    expect(rating.element.validity.valueMissing).to.equal(true);
    expect(rating.element.validationMessage).to.equal('Choisissez l’un des visages, puis envoyez.');
    await rating.choose(1);
    expect(rating.element.checkValidity()).to.equal(true);
  });

  it('says that it is required, to the eye and in its name', async () => {
    const rating = await mount(html`<form><smiley-rating required></smiley-rating></form>`);
    expect(rating.question).to.match(/\(obligatoire\)$/);
    expect(rating.radios.every((radio) => radio.required)).to.equal(true);
    rating.element.required = false;
    await rating.element.updateComplete;
    expect(rating.question).not.to.contain('obligatoire');
    expect(rating.radios.some((radio) => radio.required)).to.equal(false);
  });

  it('takes a message of the page as a reason to be invalid', async () => {
    const rating = await mount(html`<form><smiley-rating value="2"></smiley-rating></form>`);
    rating.element.setCustomValidity('Trop tard');
    expect(rating.element.checkValidity()).to.equal(false);
    expect(rating.element.validationMessage).to.equal('Trop tard');
    rating.element.setCustomValidity('');
    expect(rating.element.checkValidity()).to.equal(true);
  });

  it('goes back to its first value when the form is reset', async () => {
    const rating = await mount(html`<form><smiley-rating value="2"></smiley-rating></form>`);
    await rating.choose(3);
    rating.element.form?.reset();
    await rating.element.updateComplete;
    expect(rating.checked).to.equal(2);
  });

  it('contributes under its default name too, and gets its value back from the browser', async () => {
    const rating = await mount(html`<form><smiley-rating value="2"></smiley-rating></form>`);
    const form = rating.element.form as HTMLFormElement;
    expect([...new FormData(form)]).to.deep.equal([['satisfaction', '2']]);
    rating.element.formStateRestoreCallback('3');
    await rating.element.updateComplete;
    expect([...new FormData(form)]).to.deep.equal([['satisfaction', '3']]);
  });

  it('goes back to the value of its markup wherever it was moved since', async () => {
    const rating = await mount(html`<form><smiley-rating value="2"></smiley-rating><p></p></form>`);
    await rating.choose(3);
    const form = rating.element.form as HTMLFormElement;
    form.append(rating.element);
    form.reset();
    await rating.element.updateComplete;
    expect(rating.checked).to.equal(2);
  });

  it('contributes nothing and lacks nothing while a property takes it out of use', async () => {
    const rating = await mount(
      html`<form><smiley-rating required .disabled=${true}></smiley-rating></form>`,
    );
    expect(rating.element.checkValidity()).to.equal(true);
    rating.element.value = 2;
    await rating.element.updateComplete;
    const form = rating.element.form as HTMLFormElement;
    expect([...new FormData(form)]).to.deep.equal([]);
    rating.element.disabled = false;
    await rating.element.updateComplete;
    expect([...new FormData(form)]).to.deep.equal([['satisfaction', '2']]);
  });

  it('is out of use with its fieldset', async () => {
    const rating = await mount(
      html`<form><fieldset disabled><smiley-rating></smiley-rating></fieldset></form>`,
    );
    await rating.element.updateComplete;
    expect(rating.radios.every((radio) => radio.disabled)).to.equal(true);
  });

  it('takes no part in the form when it belongs to a survey', async () => {
    const rating = await mount(
      html`<form><smiley-rating survey="x" value="2" required></smiley-rating></form>`,
    );
    expect([...new FormData(rating.element.form as HTMLFormElement).keys()]).to.deep.equal([]);
    expect(rating.element.checkValidity()).to.equal(true);
  });
});

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
