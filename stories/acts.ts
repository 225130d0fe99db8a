/** What a person, and a network, do in a story. */
import type { LitElement } from 'lit';

/** Presses, one after the other, what bears these words: options, buttons, or a cross by its name. */
export async function press(element: LitElement, ...words: readonly string[]): Promise<void> {
  for (const each of words) {
    await element.updateComplete;
    const places = [...scene(element).querySelectorAll<HTMLElement>('button, label')];
    const place = places.find((one) => (one.ariaLabel ?? textOf(one)) === each);
    if (!place) throw new Error(`Nothing says « ${each} » here: ${places.map(textOf).join(', ')}.`);
    place.click();
  }
  await element.updateComplete;
}

/** Writes in the text in sight. */
export async function write(element: LitElement, text: string): Promise<void> {
  await element.updateComplete;
  const box = scene(element).querySelector('textarea');
  if (!box) throw new Error('There is no text to write in.');
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}

/** Waits until the element says something of this kind in its live region. */
export async function untilSaid(element: LitElement, words: RegExp): Promise<void> {
  while (!words.test(scene(element).querySelector('[role=status]')?.textContent ?? '')) {
    await nextFrame();
  }
}

/** Waits until the element has what it fetches: a survey, figures, or the words of a language. */
export async function untilShown(element: LitElement): Promise<void> {
  const shown = 'section, fieldset, [part=badge], [part=figure]';
  while (!element.shadowRoot?.querySelector(shown)) await nextFrame();
}

/** Waits until all that a chart has to draw is drawn. */
export async function untilDrawn(element: LitElement): Promise<void> {
  await untilShown(element);
  while (element.shadowRoot?.querySelector('.drawable:not([data-drawn])')) await nextFrame();
}

/** The first element of the library in a story. */
export function elementIn<T extends keyof HTMLElementTagNameMap>(place: HTMLElement, tag: T) {
  const element = place.querySelector(tag);
  if (!element) throw new Error(`There is no <${tag}> in this story.`);
  return element as HTMLElementTagNameMap[T] & LitElement;
}

const REPLIES = {
  recorded: () => Response.json({}, { status: 202 }),
  refused: () => Response.json({ type: 'about:blank', status: 422 }, { status: 422 }),
  closed: () => Response.json({ type: 'about:blank', status: 410 }, { status: 410 }),
  offline: () => Promise.reject(new TypeError('Failed to fetch')),
  slow: () => new Promise<Response>(() => undefined),
};

const PRETENDED = 'https://avis.invalid/';
const { fetch } = globalThis;

/** The address of an endpoint that always answers in this way; no request leaves the page. */
export function endpointThat(reply: keyof typeof REPLIES): string {
  globalThis.fetch = async (input, init) => {
    const address = String(input);
    const name = address.slice(PRETENDED.length) as keyof typeof REPLIES;
    return address.startsWith(PRETENDED) ? REPLIES[name]() : fetch(input, init);
  };
  return PRETENDED + reply;
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function scene(element: LitElement): ParentNode {
  const root = element.shadowRoot as ShadowRoot;
  return root.querySelector('dialog[open]') ?? root.querySelector('section') ?? root;
}

function textOf(place: HTMLElement): string {
  return place.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
