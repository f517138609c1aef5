import { type FocusEvent, useEffect, useRef } from 'react';

/**
 * What had the focus may be gone with what it said: then the panel has it, and the next Tab goes on from there. For the
 * element that holds all; called whenever something may be gone.
 */
export function useKeptFocus() {
  const panel = useRef<HTMLElement>(null);
  const last = useRef<Element>(undefined);
  useEffect(() => {
    const gone = last.current !== undefined && !last.current.isConnected;
    if (gone && document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  });
  return {
    ref: panel,
    /** Lists stand outside the panel, and give the focus back themselves. */
    onFocus: ({ target }: FocusEvent) => {
      if (panel.current?.contains(target)) last.current = target;
    },
  };
}
