/** What old libraries still found on municipal pages do to everybody's objects, and some more. */
(() => {
  // Prototype.js: answers would arrive as texts within texts.
  for (const { prototype } of [Array, String, Number, Date]) {
    prototype.toJSON = function () {
      return `"hijacked ${this}"`;
    };
  }
  // Prototype.js as well: the second argument is forgotten.
  const { from } = Array;
  Array.from = (iterable) => from(iterable);
  // Loops over keys meet these.
  Array.prototype.contains = function (each) {
    return this.indexOf(each) >= 0;
  };
  Array.prototype.toQueryString = () => 'polluted';
  // A wrapper that measures every request, and one that writes JSON to be read by people.
  const { fetch } = window;
  window.fetch = (...request) => fetch.apply(window, request).then((response) => response);
  const { stringify } = JSON;
  JSON.stringify = (value) => stringify(value, null, 4);
  // Short names that a page takes for itself.
  Object.assign(window, { $: () => null, _: {}, e: 1, t: 2, n: 3, lit: {}, Chart: {}, html: '' });
})();
