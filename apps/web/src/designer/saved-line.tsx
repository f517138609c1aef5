import { Icon } from '@samskab/designer/icons';
import { useSyncExternalStore } from 'react';
import { designer as words } from '../texts/designer.ts';
import type { Autosave, Saving } from './autosave.ts';

const time = (at: string | undefined): string =>
  new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit' }).format(at ? new Date(at) : new Date());

const lines: { [S in Saving['state']]: (saving: Saving) => string } = {
  saved: ({ at }) => (at ? words.saved(time(at)) : ''),
  waiting: () => words.unsaved,
  saving: () => words.saving,
  offline: () => words.offline,
  conflict: () => words.conflictTitle,
  reading: () => words.reading,
  refused: ({ why }) => `${words.notSaved}: ${why ?? ''}`,
};

const bad = new Set<Saving['state']>(['offline', 'conflict', 'refused']);

/** Whether what one sees is kept. */
export function SavedLine({ autosave }: { autosave: Autosave }) {
  const saving = useSyncExternalStore(autosave.subscribe, autosave.read);
  const text = lines[saving.state](saving);
  return (
    <output className={`saved-line${bad.has(saving.state) ? ' saved-bad' : ''}`}>
      {text && <Icon name={bad.has(saving.state) ? 'warning' : saving.state === 'saved' ? 'check' : 'refresh'} />}
      {text}
    </output>
  );
}
