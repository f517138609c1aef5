import type { Attachment } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { Button as AriaButton, FileTrigger } from 'react-aria-components';
import { useWrite } from '../api/use-write.ts';
import { shortDate } from '../format/date.ts';
import { inboxApi, inboxQueries } from '../inbox/inbox-api.ts';
import { inbox } from '../texts/inbox.ts';

type Props = { caseId: string; taskId: string; mayAdd: boolean };

const isPicture = ({ mediaType }: Attachment): boolean => /^image\/(jpeg|png|webp)$/.test(mediaType);

const FileLine = ({ caseId, file }: { caseId: string; file: Attachment }) => (
  <li className="task-file">
    {isPicture(file) ? (
      <img src={inboxApi.fileAddress(caseId, file.id)} alt="" width="48" height="48" loading="lazy" />
    ) : (
      <span className="task-file-sign">
        <Icon name="document" />
      </span>
    )}
    <span>
      <a href={inboxApi.fileAddress(caseId, file.id)} download={file.name}>
        {file.name}
      </a>
      <span className="story-when">{[file.by, shortDate(file.at)].join(', ')}</span>
    </span>
  </li>
);

/** Papers and photos of the step; from a telephone straight from its camera. */
export function TaskFiles({ caseId, taskId, mayAdd }: Props) {
  const files = useQuery(inboxQueries.files(caseId, taskId));
  const add = useWrite({
    send: (file: File, key) => inboxApi.addFile(caseId, taskId, file, key),
    said: (file) => inbox.task.fileAdded(file.name),
  });
  const chosen = (list: FileList | null) => {
    const file = list?.item(0);
    if (file) add.mutate(file);
  };
  return (
    <section>
      <h3>{inbox.task.files}</h3>
      <ul className="plain-list">
        {files.data?.items.map((file) => (
          <FileLine key={file.id} caseId={caseId} file={file} />
        ))}
      </ul>
      {mayAdd && (
        <>
          <FileTrigger onSelect={chosen}>
            <AriaButton className="button button-secondary task-add" isDisabled={add.isPending}>
              <Icon name="attach-file" />
              {add.isPending ? inbox.task.uploading : inbox.task.addFile}
            </AriaButton>
          </FileTrigger>
          <p className="field-help">{inbox.task.fileKinds}</p>
        </>
      )}
    </section>
  );
}
