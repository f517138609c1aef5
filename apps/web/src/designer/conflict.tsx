import type { Json } from '@samskab/contracts';
import { copyDrawing, type DrawingDocument } from '@samskab/designer/document';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { messageOf } from '../api/problem.ts';
import { designer as words } from '../texts/designer.ts';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toasts.ts';
import { drawings } from './api.ts';
import type { Autosave } from './autosave.ts';
import { kept } from './kept.ts';
import { newKey } from './new-key.ts';

type Props = { autosave: Autosave; document: DrawingDocument; processKey: string; reload: () => void };

/** Two people in one draft: the second is told, and keeps what is theirs. */
export function Conflict({ autosave, document, processKey, reload }: Props) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { state } = useSyncExternalStore(autosave.subscribe, autosave.read);
  if (state !== 'conflict') return null;
  const saveCopy = async () => {
    setBusy(true);
    const { model, layout, process } = document.read();
    const name = words.copyName(process.name ?? processKey);
    try {
      const { queries } = await import('../api/queries.ts');
      const { items } = await client.fetchQuery(queries.processes());
      const to = { key: newKey(name, new Set(items.map(({ key }) => key))), name };
      const copy = copyDrawing(model, processKey, to);
      await drawings.save(to.key, { revision: 0, model: copy as Json, layout: layout as Json });
      kept.drop(processKey);
      toast(words.copied(to.name));
      await navigate({ to: '/processer/$key/tegn', params: { key: to.key } });
    } catch (error) {
      toast(messageOf(error), 'error');
      setBusy(false);
    }
  };
  return (
    <div className="conflict" role="alert">
      <div>
        <strong>{words.conflictTitle}</strong>
        <p>{words.conflict}</p>
      </div>
      <Button look="primary" isDisabled={busy} onPress={() => void saveCopy()}>
        {words.saveCopy}
      </Button>
      <Button
        onPress={() => {
          kept.drop(processKey);
          reload();
        }}
      >
        {words.takeTheirs}
      </Button>
    </div>
  );
}
