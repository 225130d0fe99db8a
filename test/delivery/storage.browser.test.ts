/** Storage that misbehaves, in real engines: the answer arrives, and the words on screen are true. */
import { expect, html } from '@open-wc/testing';
import { pageQueue } from '../../src/delivery/page-queue.js';
import { asking } from '../../src/messages/fr.js';
import { ScriptedEndpoint } from '../support/scripted-endpoint.js';
import { SmileyRatingHarness } from '../support/smiley-rating.harness.js';

const { recorded: RECORDED, kept: KEPT, unsent: UNSENT, sending: SENDING } = asking;

let endpoint: ScriptedEndpoint;
let undo: (() => void)[];
const failures: unknown[] = [];
const note = (event: Event) => failures.push(event);

/** Puts `value` in place of a member until the test is over. */
function replace<T extends object, K extends keyof T>(target: T, name: K, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  undo.push(() => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  });
}

/** Empties the outbox, as « clear the data of this site » does under an open page. */
async function wipe(): Promise<void> {
  const opening = indexedDB.open('avis-citoyen');
  opening.onupgradeneeded = () => opening.result.createObjectStore('outbox');
  const database = await settled(opening);
  await settled(database.transaction('outbox', 'readwrite').objectStore('outbox').clear());
  database.close();
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A request that fails with an error of that name. */
function failing(name: string): IDBOpenDBRequest {
  const request = { error: new DOMException('storage fails', name) } as IDBOpenDBRequest;
  setTimeout(() => request.onerror?.call(request, new Event('error')));
  return request;
}

/** How storage can misbehave, and what a person is told of an answer that can't be sent. */
const troubles: Record<string, { readonly begin: () => void; readonly told: string }> = {
  'hangs when it is opened': {
    begin: () => replace(IDBFactory.prototype, 'open', () => ({})),
    told: UNSENT,
  },
  'rejects when it is opened': {
    begin: () => replace(IDBFactory.prototype, 'open', () => failing('UnknownError')),
    told: UNSENT,
  },
  'is barred': {
    begin: () =>
      replace(IDBFactory.prototype, 'open', () => {
        throw new DOMException('private', 'SecurityError');
      }),
    told: UNSENT,
  },
  'is absent': { begin: () => replace(globalThis, 'indexedDB', undefined), told: UNSENT },
  'is full': {
    begin: () =>
      replace(IDBObjectStore.prototype, 'put', () => {
        throw new DOMException('full', 'QuotaExceededError');
      }),
    told: UNSENT,
  },
  'is full when it commits': {
    begin: () => {
      const { put } = IDBObjectStore.prototype;
      replace(IDBObjectStore.prototype, 'put', function (this: IDBObjectStore, value: unknown) {
        const request = put.call(this, value, 'anywhere');
        this.transaction.abort();
        return request;
      });
    },
    told: UNSENT,
  },
  'loses its connection once': {
    begin: () => {
      const { transaction } = IDBDatabase.prototype;
      let lost = true;
      replace(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, name: string) {
        if (!lost) return transaction.call(this, name, 'readwrite');
        lost = false;
        throw new DOMException('Connection to Indexed Database server lost', 'InvalidStateError');
      });
    },
    told: KEPT,
  },
  'loses its connection again and again': {
    begin: () =>
      replace(IDBDatabase.prototype, 'transaction', () => {
        throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
      }),
    told: UNSENT,
  },
};

const mount = () =>
  SmileyRatingHarness.mount(
    html`<smiley-rating survey="etat-civil" endpoint=${endpoint.url}></smiley-rating>`,
  );

/** Answers, and resolves to what is on screen as soon as it is more than « Envoi en cours… ». */
async function answer(): Promise<{ readonly rating: SmileyRatingHarness; readonly told: string }> {
  const rating = await mount();
  await rating.choose(3);
  await rating.send();
  const told = await until(rating, (status) => status !== '' && status !== SENDING);
  return { rating, told };
}

/** The first status on screen that is `wanted`, however shortly it stands there. */
function until(rating: SmileyRatingHarness, wanted: (status: string) => boolean): Promise<string> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(look);
    function look() {
      const { status } = rating;
      if (!wanted(status)) return;
      observer.disconnect();
      resolve(status);
    }
    const changes = { subtree: true, childList: true, characterData: true };
    observer.observe(rating.element.shadowRoot as ShadowRoot, changes);
    look();
  });
}

const untilTold = (rating: SmileyRatingHarness, words: string) =>
  until(rating, (status) => status === words);

beforeEach(async () => {
  undo = [];
  failures.length = 0;
  // Each test has a queue of its own, as another page would, and waits for no earlier one's turn.
  Reflect.deleteProperty(globalThis, Symbol.for('avis-citoyen'));
  const grant = async (_name: string, _options: LockOptions, task: LockGrantedCallback<unknown>) =>
    task({ name: _name, mode: 'exclusive' });
  replace(navigator, 'locks', { request: grant });
  endpoint = new ScriptedEndpoint();
  window.addEventListener('unhandledrejection', note);
  window.addEventListener('error', note);
});

afterEach(async () => {
  endpoint.restore();
  for (const each of undo.reverse()) each();
  window.removeEventListener('unhandledrejection', note);
  window.removeEventListener('error', note);
});

describe('before a person acts', () => {
  // Nothing is open yet: this page is new, and these tests are its first.
  beforeEach(() => settled(indexedDB.deleteDatabase('avis-citoyen')));

  it('nothing ever is where the page asks for memory alone', async () => {
    const rating = await SmileyRatingHarness.mount(
      html`<smiley-rating survey="x" endpoint=${endpoint.url} storage="none"></smiley-rating>`,
    );
    endpoint.willReply('offline');
    await rating.choose(1);
    await rating.send();
    await untilTold(rating, UNSENT);
    await untilTold(rating, RECORDED);
    const databases = (await indexedDB.databases?.()) ?? [];
    expect(databases.map(({ name }) => name)).to.not.include('avis-citoyen');
  });

  it('nothing is opened and nothing is written, whatever wakes the page', async () => {
    const touched: string[] = [];
    const { open } = IDBFactory.prototype;
    const { setItem } = Storage.prototype;
    replace(IDBFactory.prototype, 'open', function (this: IDBFactory, name: string) {
      touched.push(`open ${name}`);
      return open.call(this, name);
    });
    replace(Storage.prototype, 'setItem', function (this: Storage, key: string, value: string) {
      touched.push(`write ${key}`);
      setItem.call(this, key, value);
    });
    const cookies = document.cookie;
    const rating = await mount();
    await rating.choose(2);
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new PageTransitionEvent('pageshow'));
    document.dispatchEvent(new Event('visibilitychange'));
    await pageQueue().flush();
    pageQueue().leave();
    expect(touched).to.deep.equal([]);
    expect(document.cookie).to.equal(cookies);
    expect(endpoint.requests).to.deep.equal([]);

    await rating.send();
    await untilTold(rating, RECORDED);
    expect(touched).to.include('open avis-citoyen');
  });
});

describe('an answer', () => {
  beforeEach(wipe);

  for (const [trouble, { begin, told }] of Object.entries(troubles)) {
    it(`arrives and is told recorded where storage ${trouble}`, async () => {
      begin();
      const before = performance.now();
      expect((await answer()).told).to.equal(RECORDED);
      expect(performance.now() - before).to.be.below(3000);
      expect(endpoint.requests).to.have.length(1);
      expect(failures).to.deep.equal([]);
    });

    it(`is told truly without a network where storage ${trouble}, and arrives later`, async () => {
      begin();
      endpoint.willReply('offline');
      const before = performance.now();
      const { rating, told: first } = await answer();
      const last = first === told ? first : await untilTold(rating, told);
      expect(last).to.equal(told);
      expect(performance.now() - before).to.be.below(3000);
      await untilTold(rating, RECORDED);
      expect(endpoint.requests).to.have.length(2);
      expect(failures).to.deep.equal([]);
    });
  }

  it('is told within three seconds where neither storage nor endpoint says a word', async () => {
    troubles['hangs when it is opened']?.begin();
    endpoint.willReply('hang');
    const before = performance.now();
    expect((await answer()).told).to.equal(UNSENT);
    expect(performance.now() - before).to.be.within(2000, 3000);
    expect(failures).to.deep.equal([]);
  });

  it('arrives although the database was deleted while it waited', async () => {
    endpoint.willReply('offline');
    const { rating, told } = await answer();
    expect(told).to.equal(KEPT);
    await wipe();
    await untilTold(rating, RECORDED);
    expect(endpoint.requests).to.have.length(2);
    expect(failures).to.deep.equal([]);
  });
});
