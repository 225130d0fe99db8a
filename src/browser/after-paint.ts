/** Does what can wait until the page is on the screen: no frame comes while nobody looks at it. */
export function afterPaint(task: () => void): void {
  if (document.hidden) setTimeout(task);
  else requestAnimationFrame(() => setTimeout(task));
}
