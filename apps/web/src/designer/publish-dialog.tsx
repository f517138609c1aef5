import type { FieldFault, VersionSummary } from '@samskab/contracts';
import { diff, sayChanges, type Problems } from '@samskab/designer';
import type { DrawingDocument } from '@samskab/designer/document';
import { Icon } from '@samskab/designer/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { ApiError, messageOf } from '../api/problem.ts';
import { queries } from '../api/queries.ts';
import { designer as words } from '../texts/designer.ts';
import { versions } from '../texts/versions.ts';
import { FormFoot } from '../ui/form-foot.tsx';
import { Sheet } from '../ui/modal.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { toast } from '../ui/toasts.ts';
import { drawings } from './api.ts';
import type { Autosave } from './autosave.ts';
import { readDrawing } from './read-drawing.ts';

type Props = {
  processKey: string;
  latest: VersionSummary | undefined;
  autosave: Autosave;
  document: DrawingDocument;
  checks: Problems;
  onErrors: () => void;
  onPublished: () => void;
  onStart: () => void;
  onClose: () => void;
};

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

/** So many changes are read; the rest is counted. */
const most = 8;

/** What is otherwise than in the latest version, in words. */
function Changes({ document, latest }: { document: DrawingDocument; latest: VersionSummary }) {
  const version = useQuery(queries.version(latest.id));
  const { model } = document.read();
  const said = useMemo(() => {
    const before = version.data && readDrawing(version.data.model, version.data.layout);
    return before && sayChanges(diff(before.model, model), before.model, model);
  }, [version.data, model]);
  if (!said) return null;
  return (
    <section className="publish-changes">
      <h3>{versions.since(latest.number)}</h3>
      {said.length === 0 && <p className="meta-text">{versions.unchanged}</p>}
      <ul>
        {said.slice(0, most).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {said.length > most && <li>{versions.more(said.length - most)}</li>}
      </ul>
    </section>
  );
}

const Blocked = ({ errors, onErrors }: { errors: number; onErrors: () => void }) => (
  <div className="publish-faults" role="alert">
    <p>
      <Icon name="error" /> {versions.blocked(errors)}{' '}
      <button type="button" className="link-button" onClick={onErrors}>
        {versions.showErrors(errors)}
      </button>
    </p>
  </div>
);

/** The same wish has the same id, however often it is sent: the version is made once. */
function useWish() {
  const last = useRef<{ of: string; id: string }>(undefined);
  return (body: { revision: number; note: string }): string => {
    const of = `${body.revision}/${body.note}`;
    if (last.current?.of !== of) last.current = { of, id: crypto.randomUUID() };
    return last.current.id;
  };
}

function usePublish({ processKey, autosave, onPublished, onStart, onClose }: Props) {
  const client = useQueryClient();
  const wish = useWish();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const publish = async (note: string) => {
    setBusy(true);
    try {
      if (await autosave.flush()) {
        const body = { revision: autosave.read().revision, note };
        const { number } = await drawings.publish(processKey, body, wish(body));
        toast(words.published(number), 'success', { label: versions.start, run: onStart });
        onPublished();
        onClose();
        // The drawing on the table stays: read anew it would lose what can be undone.
        await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'drawing' });
      }
    } catch (error) {
      if (error instanceof ApiError && error.faults.length > 0) setFaults(error.faults);
      else toast(messageOf(error), 'error');
    }
    setBusy(false);
  };
  return { busy, faults, publish };
}

/** Makes the draft the next version. What runs stays on the version it began with. */
export function PublishDialog(props: Props) {
  const { latest, document, checks, onErrors, onClose } = props;
  const [note, setNote] = useState('');
  const { busy, faults, publish } = usePublish(props);
  const number = (latest?.number ?? 0) + 1;
  const errors = checks.problems.filter(({ severity }) => severity === 'error').length;
  const checking = checks.checking.state === 'checking';
  return (
    <Sheet title={words.publishTitle(number)} onClose={onClose}>
      <div className="publish-body">
        {errors > 0 && <Blocked errors={errors} onErrors={onErrors} />}
        <p>{words.publishIntro(latest?.runningCases ?? 0, latest?.number ?? 0)}</p>
        {faults.length > 0 && <Faults faults={faults} />}
        {latest && <Changes {...{ document, latest }} />}
        <TextInput label={words.note} help={words.noteHelp} rows={3} value={note} onChange={setNote} />
      </div>
      <FormFoot
        go={checking ? versions.checking : words.publish}
        isDisabled={busy || checking || errors > 0}
        onPress={() => void publish(note)}
        onClose={onClose}
      />
    </Sheet>
  );
}
