/**
 * What runs in a measured page. Each function stands alone, for it is sent to the browser as text;
 * `tellBench` is how it answers.
 */

/** Tells when what `control` names can first be seen: a box in the viewport that is not transparent. */
export function watchFor(control) {
  const inside = (place, step) => (place?.shadowRoot ?? place)?.querySelector(step);
  const isSeen = (element) => {
    const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
    const isNear = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    const look = { opacityProperty: true, visibilityProperty: true };
    return width > 0 && height > 0 && isNear && element.checkVisibility(look);
  };
  const look = () => {
    const element = control.split(' >>> ').reduce(inside, document);
    if (element && isSeen(element)) window.tellBench(String(performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Adds up layout shifts in `benchShift`, from the first on. */
export function watchShifts() {
  window.benchShift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.benchShift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Tells how long each press took, from when the system timed it to the end of the next frame. */
export function watchPresses() {
  let isUnderWay = false;
  const listener = ({ timeStamp, isTrusted }) => {
    // A label hands its click on to its control: one press, heard twice.
    if (!isTrusted || isUnderWay) return;
    isUnderWay = true;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        isUnderWay = false;
        window.tellBench(String(performance.now() - timeStamp));
      };
      port2.postMessage(undefined);
    });
  };
  addEventListener('click', listener, { capture: true });
}

/** Gives the page what waits for frames: `benchPainted()` and `benchUntil(isTrue)`. */
export function provideFrames() {
  /** Resolves when the next frame is painted, to what `look` finds as it is made. */
  const frame = (look) =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const found = look();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(found);
        port2.postMessage(undefined);
      });
    });
  /** Resolves when what was changed is on the screen. */
  window.benchPainted = () => frame(() => undefined);
  /** Resolves to what is true when the first frame is painted in which it is. */
  window.benchUntil = async (whatIsTrue) => {
    for (;;) {
      const found = await frame(whatIsTrue);
      if (found) return found;
    }
  };
}

/** Puts `markup` in the page; resolves to the milliseconds until `control` is painted in the last of it. */
export async function place({ markup, control }) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const main = document.querySelector('main');
  const began = performance.now();
  main.replaceChildren(template.content);
  const isThere = () => main.lastElementChild.shadowRoot?.querySelector(control);
  // Most elements are there in the first frame already.
  await Promise.resolve();
  await window.benchUntil(isThere);
  return performance.now() - began;
}

/** The middle of the control at `index` of those that `control` names, once it is there and still. */
export async function middleOf({ control, index }) {
  const [first, inside] = control.split(' >>> ');
  const element = await window.benchUntil(() => {
    const found = inside
      ? document.querySelector(first).shadowRoot.querySelectorAll(inside)
      : document.querySelectorAll(first);
    return [...found].filter((each) => each.checkVisibility() && !each.disabled)[index];
  });
  element.scrollIntoView({ block: 'nearest' });
  await window.benchPainted();
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}
