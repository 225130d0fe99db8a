/** What a prompt remembers on the device, and for how long. */
import { expect } from '@open-wc/testing';
import { cleanDevice, kept } from '../support/clean-device.js';
import { FakeTime } from '../support/fake-time.js';
import { nextEvent } from '../support/next-event.js';
import { ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SurveyPromptHarness } from '../support/survey-prompt.harness.js';
import { oneQuestion, oneText, required } from '../support/surveys.js';

const DAY = 24 * 60 * 60 * 1000;
const { asking } = SurveyPromptHarness;
const banner = (attributes = {}) => asking(oneQuestion, { display: 'banner', ...attributes });

/** As many visits to a page, each with a prompt; how many people saw it. */
async function visits(count: number, definition: object = oneQuestion): Promise<number> {
  let shown = 0;
  for (let visit = 0; visit < count; visit += 1) {
    const prompt = await asking(definition, { display: 'banner' });
    if (prompt.isShown) shown += 1;
    prompt.element.remove();
  }
  return shown;
}

let endpoint: ScriptedEndpoint;
beforeEach(() => {
  cleanDevice();
  endpoint = new ScriptedEndpoint();
});
afterEach(() => {
  endpoint.restore();
});

describe('what <survey-prompt> keeps on the device', () => {
  it('is nothing before the person acts, in no store', async () => {
    const before = await kept();
    for (const display of ['inline', 'banner', 'dialog']) {
      for (const save of ['end', 'step']) {
        const prompt = await asking(required, { display, save, endpoint: endpoint.url });
        prompt.element.focus();
        prompt.element.explain();
        prompt.element.remove();
      }
    }
    expect(await kept()).to.deep.equal(before);
    expect(Object.keys(before)).to.have.members([
      ...['localStorage', 'sessionStorage', 'cookies', 'databases', 'caches'],
      ...['files', 'workers'],
    ]);
  });

  it('is « Non merci », until the survey changes', async () => {
    const prompt = await banner();
    await prompt.press('Non merci');
    prompt.element.remove();
    expect(await visits(30)).to.equal(0);
    expect(await visits(1, { ...oneQuestion, version: '2' })).to.equal(1);
  });

  it('is « Plus tard », for as long as the page says', async () => {
    const time = new FakeTime();
    try {
      const prompt = await banner();
      await prompt.press('Plus tard');
      prompt.element.remove();
      expect(await visits(30)).to.equal(0);
      await time.advance(30 * DAY - 60_000);
      expect(await visits(30)).to.equal(0);
      await time.advance(60_000);
      expect(await visits(1)).to.equal(1);
    } finally {
      time.restore();
    }
  });

  it('is that the person closed it before any answer, as if it were « Plus tard »', async () => {
    const prompt = await banner();
    await prompt.press('Commencer');
    await prompt.press('Fermer');
    prompt.element.remove();
    expect(await visits(3)).to.equal(0);
  });

  for (const [what, say] of [
    ['« Non merci »', (prompt: SurveyPromptHarness) => prompt.press('Non merci')],
    [
      'an answer',
      async (prompt: SurveyPromptHarness) => {
        await prompt.press('Commencer');
        await prompt.choose('Oui');
        await prompt.send();
      },
    ],
  ] as const) {
    it(`stays ${what} when the person looks again and closes it`, async () => {
      const time = new FakeTime();
      try {
        const prompt = await banner();
        await say(prompt);
        prompt.element.remove();
        const again = await banner();
        again.element.show();
        await again.settle();
        await again.press('Commencer');
        await again.press('Fermer');
        again.element.dismiss();
        again.element.remove();
        await time.advance(31 * DAY);
        expect(await visits(3)).to.equal(0);
      } finally {
        time.restore();
      }
    });
  }

  it('is that the person answered, from before the network replies', async () => {
    const prompt = await banner({ endpoint: endpoint.url });
    endpoint.willReply('hang');
    await prompt.press('Commencer');
    await prompt.choose('Oui');
    await prompt.send();
    expect(prompt.status).to.equal('Envoi en cours…');
    prompt.element.remove();
    expect(await visits(3)).to.equal(0);
    const again = await banner({ 'ask-again': 'P0D' });
    expect(again.isShown).to.equal(true);
  });

  it('is one entry of the survey, and nothing of the answers, once they are sent', async () => {
    const before = await kept();
    const prompt = await asking(oneText, { endpoint: endpoint.url, survey: 'saint-exemple.idees' });
    await prompt.write('Un secret');
    const sent = nextEvent(prompt.element, 'avis-sent');
    await prompt.send();
    await sent;
    const { localStorage, sessionStorage } = await kept();
    expect(Object.keys(localStorage)).to.have.members([
      ...Object.keys(before.localStorage),
      'avis-citoyen:saint-exemple.idees',
    ]);
    expect(sessionStorage).to.deep.equal(before.sessionStorage);
    expect(JSON.stringify(localStorage)).not.to.include('secret');
  });

  for (const [name, attributes] of [
    ['storage="none"', { storage: 'none' }],
    ['a kiosk', { kiosk: '60' }],
  ] as const) {
    it(`is nothing with ${name}`, async () => {
      const before = await kept();
      const prompt = await banner(attributes);
      await prompt.press('Commencer');
      await prompt.choose('Oui');
      await prompt.press('Fermer');
      await prompt.press('Non merci');
      expect(await kept()).to.deep.equal(before);
      prompt.element.remove();
      expect(await visits(1)).to.equal(1);
    });
  }

  it('is shared by the prompts of one survey on a page', async () => {
    const [first, second] = [await asking(oneQuestion), await asking(oneQuestion)];
    const offer = await banner();
    expect(offer.isShown).to.equal(true);
    await first.choose('Oui');
    await first.send();
    await second.settle();
    expect(second.text[0]).to.match(/^Vous avez déjà donné votre avis/);
    expect(first.status).to.equal('Merci pour votre réponse.');
    await offer.settle();
    expect([offer.isShown, offer.element.phase]).to.deep.equal([false, 'dismissed']);
  });
});

describe('<survey-prompt> for someone who has answered', () => {
  const answered = async () => {
    const earlier = await asking(oneQuestion);
    await earlier.choose('Oui');
    await earlier.send();
    earlier.element.remove();
    return asking(oneQuestion);
  };

  it('says so where it is part of the page', async () => {
    const prompt = await answered();
    expect(prompt.text).to.deep.equal([
      'Vous avez déjà donné votre avis. Merci\u202f!',
      'Donner un autre avis',
      'Effacer ce que cet appareil garde de mes avis',
    ]);
    expect(prompt.element.phase).to.equal('thanked');
    await expect(prompt.element).to.be.accessible();
  });

  it('takes another opinion', async () => {
    const prompt = await answered();
    await prompt.press('Donner un autre avis');
    expect(prompt.question).to.equal('Cette page est-elle utile ?');
    expect([prompt.focused?.id, prompt.chosen.length]).to.deep.equal(['legend', 0]);
  });

  it('erases what the device keeps, and says what it can’t erase', async () => {
    const prompt = await answered();
    await prompt.press('Effacer ce que cet appareil garde de mes avis');
    expect(prompt.text).to.deep.equal([
      'C’est effacé. Les réponses déjà envoyées restent enregistrées.',
    ]);
    expect(prompt.focused?.id).to.equal('after');
    expect(Object.keys((await kept()).localStorage).filter(isOurs)).to.deep.equal([]);
    expect(prompt.buttons).to.deep.equal([]);
    await expect(prompt.element).to.be.accessible();
    prompt.element.remove();
    expect((await asking(oneQuestion)).question).to.equal('Cette page est-elle utile ?');
  });
});

describe('<survey-prompt> in a browser that wants to be left alone', () => {
  /** Puts `getter` in place of a property of the browser, until the test is over. */
  const restored: (() => void)[] = [];
  const replace = (target: object, name: string, getter: () => unknown) => {
    const before = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, { configurable: true, get: getter });
    restored.push(() => {
      if (before) Object.defineProperty(target, name, before);
      else Reflect.deleteProperty(target, name);
    });
  };
  afterEach(() => {
    for (const restore of restored.splice(0)) restore();
  });

  const barred = () => {
    throw new DOMException('barred', 'SecurityError');
  };

  for (const [what, target, names, getter] of [
    ['Global Privacy Control', navigator, ['globalPrivacyControl'], () => true],
    ['storage refused', Storage.prototype, ['length', 'getItem', 'setItem', 'removeItem'], barred],
    ['every storage refused', globalThis, ['localStorage', 'sessionStorage', 'indexedDB'], barred],
  ] as const) {
    it(`shows nothing unasked (${what}), and asks where it is part of the page`, async () => {
      for (const name of names) replace(target, name, getter);
      expect(await visits(3)).to.equal(0);
      const inline = await asking(oneQuestion, { endpoint: endpoint.url });
      expect(inline.question).to.equal('Cette page est-elle utile ?');
      await inline.choose('Oui');
      const sent = nextEvent(inline.element, 'avis-sent');
      await inline.send();
      await sent;
      inline.element.remove();
    });
  }

  it('remembers nothing under Global Privacy Control', async () => {
    replace(navigator, 'globalPrivacyControl', () => true);
    const prompt = await asking(oneQuestion);
    await prompt.choose('Oui');
    await prompt.send();
    prompt.element.remove();
    expect(Object.keys((await kept()).localStorage).filter(isOurs)).to.deep.equal([]);
    expect((await asking(oneQuestion)).question).to.equal('Cette page est-elle utile ?');
  });

  it('comes when the person asks for it', async () => {
    replace(navigator, 'globalPrivacyControl', () => true);
    const prompt = await banner();
    prompt.element.show();
    await prompt.settle();
    expect(prompt.isShown).to.equal(true);
  });
});

function isOurs(name: string): boolean {
  return name.startsWith('avis-citoyen:');
}
