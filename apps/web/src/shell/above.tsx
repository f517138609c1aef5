import type { Session } from '@samskab/contracts';
import { lazy, Suspense, useEffect } from 'react';
import { showPanel, usePanel } from './panel.ts';

// Loaded when they are opened.
const CommandMenu = lazy(() => import('./command-menu.tsx').then((module) => ({ default: module.CommandMenu })));
const StartCaseDialog = lazy(() =>
  import('../cases/start-case-dialog.tsx').then((module) => ({ default: module.StartCaseDialog })),
);
const ToldSheet = lazy(() => import('./told-sheet.tsx').then((module) => ({ default: module.ToldSheet })));

const close = () => showPanel(undefined);

/** Ctrl-K, or ⌘K, from anywhere in the house. */
function useFindKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      showPanel('find');
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** What can stand open above every page. */
export function Above({ session }: { session: Session }) {
  useFindKey();
  const panel = usePanel();
  return (
    <Suspense>
      {panel === 'find' && <CommandMenu session={session} onClose={close} />}
      {panel === 'start' && <StartCaseDialog onClose={close} />}
      {panel === 'told' && <ToldSheet onClose={close} />}
    </Suspense>
  );
}
