import { ATTACHMENT_LIMIT, errors } from '@samskab/contracts';
import { ApiError, messageOf } from '../api/problem.ts';
import type { FileUpload } from '../case/form/file-upload.ts';
import { t } from '../texts/texts.ts';

type Send = (caseId: string, task: undefined, file: File, id: string) => Promise<unknown>;
type Held = {
  hold: FileUpload;
  /** Answers what to tell of those that were not taken. */
  sendTo: (caseId: string, input: unknown) => Promise<string[]>;
};

/**
 * Files chosen for a case that has not begun: the form holds the id each will have, and they are sent when there is a
 * case to keep them in. One that is not taken is told of, and the case goes on without it.
 */
export function heldFiles(send: Send): Held {
  const held = new Map<string, File>();
  return {
    hold: (file) => {
      if (file.size > ATTACHMENT_LIMIT) return Promise.reject(new ApiError({ code: 'tooLarge', ...errors.tooLarge }));
      const attachment = crypto.randomUUID();
      held.set(attachment, file);
      return Promise.resolve({ attachment, name: file.name, mediaType: file.type, size: file.size });
    },
    sendTo: async (caseId, input) => {
      const wanted = JSON.stringify(input ?? {});
      const chosen = [...held].filter(([id]) => wanted.includes(id));
      const sent = await Promise.allSettled(chosen.map(([id, file]) => send(caseId, undefined, file, id)));
      return sent.flatMap((one, index) =>
        one.status === 'rejected' ? [t.start.fileNotKept(chosen[index]?.[1].name ?? '', messageOf(one.reason))] : [],
      );
    },
  };
}
