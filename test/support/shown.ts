/** What the shadow tree of an element shows and says: the same for every element. */

/** The words of one place, on one line; « » where the place is not there. */
export function wordsOf(root: ParentNode, selector: string): string {
  return onOneLine(root.querySelector(selector)?.textContent ?? '');
}

/** The words of each place. */
export function allWordsOf(root: ParentNode, selector: string): readonly string[] {
  return [...root.querySelectorAll(selector)].map((place) => onOneLine(place.textContent ?? ''));
}

/** Is the place there, and laid out where it can be seen? */
export function isInSight(place: Element | null): boolean {
  if (!place) return false;
  const { width, height } = place.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(place).visibility === 'visible';
}

/** A `<script>` that holds data, as the page's author would write it. */
export function dataScript(content: unknown): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.textContent = typeof content === 'string' ? content : JSON.stringify(content);
  return element;
}

/** An address at which that document is served, as that type. */
export function addressOf(content: unknown, type = 'application/json'): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return URL.createObjectURL(new Blob([text], { type }));
}

// Which of the spaces stands where is the affair of the tests of `format` and of the messages.
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
