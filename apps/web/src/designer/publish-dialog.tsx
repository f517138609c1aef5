import type { FieldFault, VersionSummary } from '@samskab/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, messageOf } from '../api/problem.ts';
import { designer as words } from '../texts/designer.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/modal.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { toast } from '../ui/toasts.ts';
import { drawings } from './api.ts';
import type { Autosave } from './autosave.ts';

type Props = { processKey: string; latest: VersionSummary | undefined; autosave: Autosave; onClose: () => void };

const Faults = ({ faults }: { faults: readonly FieldFault[] }) => (
  <div className="publish-faults" role="alert">
    <strong>{words.faults}</strong>
    <ul>
      {faults.map(({ path, message }) => (
        <li key={`${path.join('.')}${message}`}>{message}</li>
      ))}
    </ul>
  </div>
);

/** Makes the draft the next version. What runs stays on the version it began with. */
export function PublishDialog({ processKey, latest, autosave, onClose }: Props) {
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const number = (latest?.number ?? 0) + 1;
  const publish = async () => {
    setBusy(true);
    try {
      if (await autosave.flush()) {
        await drawings.publish(processKey, { revision: autosave.read().revision, note });
        toast(words.published(number));
        await client.invalidateQueries();
        onClose();
      }
    } catch (error) {
      if (error instanceof ApiError && error.faults.length > 0) setFaults(error.faults);
      else toast(messageOf(error), 'error');
    }
    setBusy(false);
  };
  return (
    <Sheet title={words.publishTitle(number)} onClose={onClose}>
      <div className="publish-body">
        <p>{words.publishIntro(latest?.runningCases ?? 0, latest?.number ?? 0)}</p>
        {faults.length > 0 && <Faults faults={faults} />}
        <TextInput label={words.note} help={words.noteHelp} rows={3} value={note} onChange={setNote} />
      </div>
      <div className="form-foot">
        <Button look="primary" isDisabled={busy} onPress={() => void publish()}>
          {words.publish}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t.state.cancel}
        </Button>
      </div>
    </Sheet>
  );
}
