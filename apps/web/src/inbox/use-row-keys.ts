import { useEffect } from 'react';

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.inbox-link')];
const isWriting = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;

const steps: Record<string, number> = { j: 1, k: -1 };

/** j and k go down and up the rows; Enter is the link's own. */
export function useRowKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = steps[event.key];
      if (by === undefined || isWriting(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const all = rows();
      const at = all.findIndex((row) => row === document.activeElement);
      const next = at === -1 ? all[0] : all[Math.min(Math.max(at + by, 0), all.length - 1)];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
