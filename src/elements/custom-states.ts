/** Shows `current`, and no other of `known`, as custom states that a page can style: `:state(sent)`. */
export function showStates(
  internals: ElementInternals,
  known: readonly string[],
  current: readonly string[],
): void {
  for (const state of known) {
    try {
      if (current.includes(state)) internals.states.add(state);
      else internals.states.delete(state);
    } catch {
      return; // older browsers want another spelling: the page does without
    }
  }
}
