import type { VersionSummary } from '@samskab/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError, messageOf } from '../api/problem.ts';
import { versions as words } from '../texts/versions.ts';
import { FormFoot } from '../ui/form-foot.tsx';
import { Sheet } from '../ui/modal.tsx';
import { toast } from '../ui/toasts.ts';
import { drawings } from './api.ts';
import { kept } from './kept.ts';

/** The revision of the draft there is; 0 when there is none. */
async function draftRevision(key: string): Promise<number> {
  try {
    return (await drawings.draft(key)).revision;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return 0;
    throw error;
  }
}

/** A version becomes what one goes on drawing on. Asked first: the draft there is goes. */
export function RestoreDialog({ version, onClose }: { version: VersionSummary; onClose: () => void }) {
  const { id, key, number } = version;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const restore = async () => {
    setBusy(true);
    try {
      const { model, layout } = await drawings.version(id);
      await drawings.save(key, { revision: await draftRevision(key), model, layout });
      kept.drop(key);
      await client.invalidateQueries();
      toast(words.restored(number));
      await navigate({ to: '/processer/$key/tegn', params: { key } });
    } catch (error) {
      toast(messageOf(error), 'error');
      setBusy(false);
    }
  };
  return (
    <Sheet title={words.restoreTitle(number)} onClose={onClose}>
      <div className="publish-body">
        <p>{words.restoreText}</p>
      </div>
      <FormFoot go={words.restore} isDisabled={busy} onPress={() => void restore()} onClose={onClose} />
    </Sheet>
  );
}
