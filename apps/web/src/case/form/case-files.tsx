import { type ReactNode, useCallback } from 'react';
import { inboxApi } from '../../inbox/inbox-api.ts';
import { type FileUpload, FileUploads } from './file-upload.ts';

type Props = { caseId: string; /** The task it belongs to, if any. */ taskId?: string; children: ReactNode };

/** A file chosen in a form of a case is sent at once, and kept beside the case. */
export function CaseFiles({ caseId, taskId, children }: Props) {
  const upload = useCallback<FileUpload>(
    async (file) => {
      const { id, name, mediaType, size } = await inboxApi.addFile(caseId, taskId, file, crypto.randomUUID());
      return { attachment: id, name, mediaType, size };
    },
    [caseId, taskId],
  );
  return <FileUploads value={upload}>{children}</FileUploads>;
}
