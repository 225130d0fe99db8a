/** Did the person press something a moment ago? Then what that opens may take the focus. */
export function hasJustActed(): boolean {
  return globalThis.navigator?.userActivation?.isActive ?? false;
}
