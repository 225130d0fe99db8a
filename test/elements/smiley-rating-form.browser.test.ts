/** Faces as a control of the page's form, as the browser's own controls are. */
import { expect, html } from '@open-wc/testing';
import { SmileyRatingHarness } from '../support/smiley-rating.harness.js';

const { mount } = SmileyRatingHarness;

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
    await rating.choose(3);
    rating.element.form?.reset();
    expect(rating.element.value).to.equal(3);
  });
});
