import { ATTACHMENT_LIMIT, errors } from '@samskab/contracts';
import { useState } from 'react';
import { ApiError, messageOf } from '../api/problem.ts';
import type { FileUpload } from '../case/form/file-upload.ts';
import { inboxApi } from '../inbox/inbox-api.ts';
import { t } from '../texts/texts.ts';
import { toast } from '../ui/toasts.ts';

type Held = { hold: FileUpload; sendTo: (caseId: string, input: unknown) => Promise<void> };

/**
 * Files chosen for a case that has not begun: the form holds the id each will have, and they are sent when there is a
 * case to keep them in. One that is not taken is told of, and the case goes on without it.
 */
export function useHeldFiles(): Held {
  const [held] = useState(() => new Map<string, File>());
  return {
    hold: (file) => {
      if (file.size > ATTACHMENT_LIMIT) return Promise.reject(new ApiError({ code: 'tooLarge', ...errors.tooLarge }));
      const attachment = crypto.randomUUID();
      held.set(attachment, file);
      return Promise.resolve({ attachment, name: file.name, mediaType: file.type, size: file.size });
    },
    sendTo: async (caseId, input) => {
      const kept = JSON.stringify(input ?? {});
      for (const [id, file] of held) if (kept.includes(id)) await send(caseId, file, id);
    },
  };
}

const send = (caseId: string, file: File, id: string): Promise<unknown> =>
  inboxApi
    .addFile(caseId, undefined, file, id)
    .catch((error: unknown) => toast(t.start.fileNotKept(file.name, messageOf(error)), 'error'));
