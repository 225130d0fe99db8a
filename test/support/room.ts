/** What does not fit, or is too small to press, in an element as it stands now; none when all is well. */
const TARGETS = 'button, textarea, .option, .faces label';

/** Each fault in words, for a message that says where to look. */
export function roomFaults(element: HTMLElement): readonly string[] {
  const root = element.shadowRoot as ShadowRoot;
  const scene = root.querySelector('dialog[open]') ?? root.querySelector('section, div') ?? element;
  const bounds = scene.getBoundingClientRect();
  const seen = [...scene.querySelectorAll<HTMLElement>('*')].filter(
    // What is drawn inside a picture is the picture's own affair.
    (each) => each.checkVisibility() && !each.closest('.visually-hidden, svg *'),
  );
  return seen.flatMap((each) => {
    const { left, right, width, height } = each.getBoundingClientRect();
    const name = `${each.localName}.${each.className} « ${each.textContent?.trim().slice(0, 30)} »`;
    return [
      ...(left < bounds.left - 1 || right > bounds.right + 1 ? [`sticks out: ${name}`] : []),
      ...(isClipped(each) ? [`is clipped: ${name}`] : []),
      ...(each.matches(TARGETS) && Math.min(width, height) < 43.9
        ? [`is ${width} × ${height}: ${name}`]
        : []),
    ];
  });
}

/** Is some of it cut off, or only to be had by scrolling sideways? */
function isClipped(element: HTMLElement): boolean {
  const { overflowX, display } = getComputedStyle(element);
  if (display === 'inline' || element.localName === 'progress') return false;
  const tooWide = element.scrollWidth > element.clientWidth + 1;
  return tooWide && (overflowX !== 'visible' || element.matches('button, label, p, legend'));
}
