import type { Data } from '@samskab/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useWrite } from '../api/use-write.ts';
import type { FormEntry } from '../case/form/entry.ts';
import { FileUploads } from '../case/form/file-upload.ts';
import { DrawnForm } from '../case/form/form.tsx';
import { t } from '../texts/texts.ts';
import { Sheet } from '../ui/modal.tsx';
import { Choice } from '../ui/select.tsx';
import { Bones, EmptyPanel, ErrorState, Loading } from '../ui/states.tsx';
import { type FromLetter, prefilled } from './from-letter.ts';
import { useHeldFiles } from './use-held-files.ts';
import { processOf, startFields } from './start-fields.ts';

const asked = (variable: string, label: string, help: string | null): FormEntry => ({
  variable,
  label,
  help,
  required: true,
  readOnly: false,
  type: 'area',
  personal: false,
  value: null,
});

const always = [asked('title', t.start.name, t.start.nameHelp), asked('town', t.start.town, null)];

type FieldsProps = { processKey: string; versionId: string; from?: FromLetter | undefined; onClose: () => void };

function Fields({ processKey, versionId, from, onClose }: FieldsProps) {
  const navigate = useNavigate();
  // A version published meanwhile takes the form's place; what is typed stays.
  const version = useQuery({ ...queries.version(versionId), placeholderData: keepPreviousData });
  const process = useMemo(() => processOf(version.data?.model), [version.data]);
  const entries = useMemo(() => {
    const asked = [...always, ...startFields(process)];
    return from ? prefilled(asked, from) : asked;
  }, [process, from]);
  const { hold, sendTo } = useHeldFiles();
  const start = useWrite({
    send: async (body: Parameters<typeof api.startCase>[0], key) => {
      const command = await api.startCase(body, key);
      if (command.caseId) await sendTo(command.caseId, body.input);
      return command;
    },
    said: (body) => t.start.started(body.title),
    quiet: true,
    then: (command) => {
      onClose();
      if (command.caseId) void navigate({ to: '/forloeb/$id', params: { id: command.caseId } });
    },
  });
  if (version.isPending) {
    return (
      <Loading>
        <Bones heights={[64, 64]} />
      </Loading>
    );
  }
  if (version.isError) return <ErrorState error={version.error} retry={() => void version.refetch()} />;
  const send = ({ title, town, ...input }: Data) =>
    start.mutate({
      processKey,
      versionId,
      title: String(title),
      town: String(town),
      input,
      ...(from && { letterId: from.letter.id }),
    });
  return (
    <FileUploads value={hold}>
      <DrawnForm
        entries={entries}
        submit={t.start.go}
        busy={start.isPending}
        error={start.error}
        onSubmit={send}
        onCancel={onClose}
      />
    </FileUploads>
  );
}

type Props = { from?: FromLetter; /** Chosen to begin with. */ processKey?: string; onClose: () => void };

/** Which process, what it is called, where, and what it must know. */
export function StartCaseDialog({ from, processKey, onClose }: Props) {
  const processes = useQuery(queries.processes());
  const published = (processes.data?.items ?? []).flatMap(({ key, name, latest }) =>
    latest ? [{ id: key, name, versionId: latest.id }] : [],
  );
  const [chosen, setChosen] = useState<string | null>(from?.processKey ?? processKey ?? null);
  const process = published.find(({ id }) => id === chosen) ?? published[0];
  return (
    <Sheet title={t.start.title} onClose={onClose}>
      {processes.isPending && (
        <Loading>
          <Bones heights={[64]} />
        </Loading>
      )}
      {processes.isError && <ErrorState error={processes.error} retry={() => void processes.refetch()} />}
      {processes.isSuccess && !process && <EmptyPanel title={t.start.noProcess} text="" />}
      {process && (
        <>
          <div className="form-before">
            <Choice label={t.start.process} options={published} value={process.id} onChange={setChosen} required />
          </div>
          <Fields
            key={process.id}
            processKey={process.id}
            versionId={process.versionId}
            from={from}
            onClose={onClose}
          />
        </>
      )}
    </Sheet>
  );
}
