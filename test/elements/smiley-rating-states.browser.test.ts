/** The custom states of a rating, by which a page styles how far it got: `smiley-rating:state(thanked)`. */
import { expect, html } from '@open-wc/testing';
import { pageQueue } from '../../src/delivery/page-queue.js';
import { nextEvent } from '../support/next-event.js';
import { OFFLINE, problem, ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SmileyRatingHarness } from '../support/smiley-rating.harness.js';

const STATES = ['asking', 'answered', 'sending', 'queued', 'thanked', 'refused'];

/** The states that a selector of the page finds it in. */
const statesOf = ({ element }: SmileyRatingHarness) =>
  STATES.filter((state) => element.matches(`:state(${state})`));

describe('the custom states of <smiley-rating>', () => {
  let endpoint: ScriptedEndpoint;
  beforeEach(() => {
    endpoint = new ScriptedEndpoint();
  });
  afterEach(async () => {
    await pageQueue().forget();
    endpoint.restore();
  });

  const alone = () =>
    SmileyRatingHarness.mount(
      html`<smiley-rating survey="etat-civil" endpoint=${endpoint.url}></smiley-rating>`,
    );

  it('say of a form control whether a face is chosen, and no more', async () => {
    const rating = await SmileyRatingHarness.mount(html`<smiley-rating></smiley-rating>`);
    expect(statesOf(rating)).to.deep.equal([]);
    await rating.choose(2);
    expect(statesOf(rating)).to.deep.equal(['answered']);
    rating.element.value = null;
    await rating.element.updateComplete;
    expect(statesOf(rating)).to.deep.equal([]);
  });

  it('say that an answer is on its way, then that it is recorded, and nothing after a reset', async () => {
    const rating = await alone();
    await rating.choose(3);
    expect(statesOf(rating)).to.deep.equal(['answered']);
    const sent = nextEvent(rating.element, 'avis-sent');
    await rating.send();
    expect(statesOf(rating)).to.deep.equal(['answered', 'sending']);
    await sent;
    await rating.element.updateComplete;
    expect(statesOf(rating)).to.deep.equal(['answered', 'thanked']);
    rating.element.reset();
    await rating.element.updateComplete;
    expect(statesOf(rating)).to.deep.equal([]);
  });

  it('say that an answer waits on this device', async () => {
    endpoint.willReply(...OFFLINE);
    const rating = await alone();
    await rating.choose(3);
    const queued = nextEvent(rating.element, 'avis-queued');
    await rating.send();
    await queued;
    await rating.element.updateComplete;
    expect(statesOf(rating)).to.deep.equal(['answered', 'queued']);
  });

  it('say that an answer was refused', async () => {
    endpoint.willReply(problem(422));
    const rating = await alone();
    await rating.choose(3);
    const refused = nextEvent(rating.element, 'avis-refused');
    await rating.send();
    await refused;
    await rating.element.updateComplete;
    expect(statesOf(rating)).to.deep.equal(['answered', 'refused']);
  });

  it('are done without in a browser that wants another spelling, and the answer is sent', async () => {
    const { add } = CustomStateSet.prototype;
    CustomStateSet.prototype.add = () => {
      throw new SyntaxError('The value must begin with two dashes.');
    };
    try {
      const rating = await alone();
      await rating.choose(3);
      const sent = nextEvent(rating.element, 'avis-sent');
      await rating.send();
      await sent;
      await rating.element.updateComplete;
      expect(rating.element.phase).to.equal('thanked');
      expect(statesOf(rating)).to.deep.equal([]);
    } finally {
      CustomStateSet.prototype.add = add;
    }
  });
});
