import type { Case, Data } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { queries } from '../../api/queries.ts';
import { useWrite } from '../../api/use-write.ts';
import { useHeldFiles } from '../../cases/use-held-files.ts';
import { processOf, startFields } from '../../cases/start-fields.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { Sheet } from '../../ui/modal.tsx';
import { Bones, ErrorState, Loading } from '../../ui/states.tsx';
import { caseApi } from '../case-api.ts';
import type { FormEntry } from '../form/entry.ts';
import { FileUploads } from '../form/file-upload.ts';
import { DrawnForm } from '../form/form.tsx';
import { FamilyTree } from '../panels/family-tree.tsx';

const words = caseRoom.replicate;

const asked = (variable: string, label: string, help: string | null, required: boolean): FormEntry => ({
  ...{ variable, label, help, required, readOnly: false, type: 'text', personal: false, value: null },
  type: 'area',
});

const always = [asked('town', words.town, null, true), asked('title', words.name, words.nameHelp, false)];

/** The version a new town gets: the newest, or this one's where nothing newer is known. */
function useNewest(one: Case) {
  const processes = useQuery(queries.processes());
  const latest = processes.data?.items.find(({ key }) => key === one.processKey)?.latest?.id;
  return useQuery({ ...queries.version(latest ?? one.versionId), enabled: !processes.isPending });
}

/** The same pattern in another town, beside the family it joins. */
export function ReplicateDialog({ one, onClose }: { one: Case; onClose: () => void }) {
  const navigate = useNavigate();
  const version = useNewest(one);
  const entries = useMemo(() => [...always, ...startFields(processOf(version.data?.model))], [version.data]);
  const { hold, sendTo } = useHeldFiles();
  const start = useWrite({
    send: async (body: Parameters<ReturnType<typeof caseApi.replicate>>[0], key) => {
      const command = await caseApi.replicate(one.id)(body, key);
      if (command.caseId) await sendTo(command.caseId, body.input);
      return command;
    },
    said: ({ town }) => words.done(town),
    quiet: true,
    then: ({ caseId }) => {
      if (caseId) void navigate({ to: '/forloeb/$id', params: { id: caseId } });
      else onClose();
    },
  });
  const send = ({ town, title, ...input }: Data) =>
    start.mutate({ town: String(town), input, ...(title && { title: String(title) }) });
  return (
    <Sheet title={words.title} onClose={onClose}>
      <div className="form-before">
        <p>{words.intro}</p>
        <FamilyTree caseId={one.id} here={one.id} />
      </div>
      {version.isPending && (
        <Loading>
          <Bones heights={[64, 64]} />
        </Loading>
      )}
      {version.isError && <ErrorState error={version.error} retry={() => void version.refetch()} />}
      {version.data && (
        <FileUploads value={hold}>
          <DrawnForm
            entries={entries}
            submit={words.go}
            busy={start.isPending}
            error={start.error}
            onSubmit={send}
            onCancel={onClose}
          />
        </FileUploads>
      )}
    </Sheet>
  );
}
