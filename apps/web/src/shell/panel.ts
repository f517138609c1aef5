import { useSyncExternalStore } from 'react';

/** What stands open above every page, asked for from several places. */
export type Panel = 'find' | 'clock' | 'start' | 'told';

let open: Panel | undefined;
const listeners = new Set<() => void>();

export function showPanel(panel: Panel | undefined): void {
  open = panel;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePanel = (): Panel | undefined => useSyncExternalStore(subscribe, () => open);
