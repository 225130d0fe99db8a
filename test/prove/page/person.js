/**
 * What a person does on the proving page, and what they see there. The address says how many ratings
 * the page has and where they post: `?endpoint=…&ratings=5`.
 */
const asked = new URLSearchParams(location.search);
const rating = (index) => document.querySelectorAll('smiley-rating')[index];
const inside = (index, selector) => rating(index).shadowRoot.querySelector(selector);

const complaints = [];

window.person = {
  /** The errors that nobody caught so far, in words. */
  heard: () => complaints,

  /** Puts the ratings on the page. */
  arrive() {
    for (let count = 0; count < Number(asked.get('ratings') ?? 1); count += 1) {
      const element = document.createElement('smiley-rating');
      element.setAttribute('survey', 'etat-civil');
      element.setAttribute('endpoint', asked.get('endpoint'));
      document.querySelector('main').append(element);
    }
  },

  /** Chooses a face and sends; resolves to the id of the answer, in the same turn as the click. */
  async answer(index, face) {
    await customElements.whenDefined('smiley-rating');
    await rating(index).updateComplete;
    let id;
    rating(index).addEventListener('avis-submit', (event) => {
      id = event.id;
    });
    rating(index).shadowRoot.querySelectorAll('input')[face - 1].click();
    inside(index, '[part=submit]').click();
    return id;
  },

  /** The words that are told of an answer now. */
  told: (index) => inside(index, '[role=status]')?.textContent.trim() ?? '',

  /** Resolves to the words that are told of an answer as soon as they are others than `before`. */
  async news(index, before) {
    const { told } = window.person;
    while (told(index) === '' || told(index) === before) {
      await new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        const what = { characterData: true, childList: true, subtree: true };
        observer.observe(rating(index).shadowRoot, what);
      });
    }
    return told(index);
  },

  /** How many answers this device keeps. */
  async kept() {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'avis-citoyen')) return 0;
    const database = await settled(indexedDB.open('avis-citoyen'));
    const store = database.transaction('outbox').objectStore('outbox');
    const keys = await settled(store.getAllKeys());
    database.close();
    return keys.filter((key) => key.includes('/')).length;
  },

  /** Deletes what this device keeps of the site, under the open page; it need not be waited for. */
  clear() {
    indexedDB.deleteDatabase('avis-citoyen');
  },

  /** The browser notices that the network is back. */
  hearOnline: () => window.dispatchEvent(new Event('online')),
};

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

addEventListener('error', ({ message }) => complaints.push(message));
addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
