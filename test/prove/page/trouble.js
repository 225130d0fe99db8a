/**
 * Before anything else on the page: what the address asks to go wrong. `?trouble=hangs` is a storage
 * that never opens; `?trouble=no-locks` is a browser without locks.
 */
const fail = (name) => {
  throw new DOMException('storage fails', name);
};

const put = (target, name, value) =>
  Object.defineProperty(target, name, { value, configurable: true, writable: true });

const TROUBLES = {
  'no-locks': () => put(navigator, 'locks', undefined),
  hangs: () => put(IDBFactory.prototype, 'open', () => ({})),
  rejects: () =>
    put(IDBFactory.prototype, 'open', () => {
      const request = { error: new DOMException('storage fails', 'UnknownError') };
      setTimeout(() => request.onerror(new Event('error')));
      return request;
    }),
  barred: () => put(IDBFactory.prototype, 'open', () => fail('SecurityError')),
  absent: () => put(window, 'indexedDB', undefined),
  full: () => put(IDBObjectStore.prototype, 'put', () => fail('QuotaExceededError')),
  lost: () => put(IDBDatabase.prototype, 'transaction', () => fail('InvalidStateError')),
  'lost once': () => {
    const { transaction } = IDBDatabase.prototype;
    put(IDBDatabase.prototype, 'transaction', () => {
      put(IDBDatabase.prototype, 'transaction', transaction);
      fail('UnknownError');
    });
  },
};

TROUBLES[new URLSearchParams(location.search).get('trouble')]?.();
