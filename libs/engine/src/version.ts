/**
 * Behaviour a running case depends on. It rises when the same plan, state and event would give another state, commands
 * or questions than before; a case keeps its own until its adapter begins a new run and says `upgraded`.
 */
export const ENGINE_VERSION = 1;
