import { useState } from 'react';
import { inboxApi } from '../inbox/inbox-api.ts';
import { toast } from '../ui/toasts.ts';
import { heldFiles } from './held-files.ts';

/** Files for a case that this form begins; what came of them is told when it has. */
export function useHeldFiles() {
  const [{ hold, sendTo }] = useState(() => heldFiles(inboxApi.addFile));
  return {
    hold,
    sendTo: async (caseId: string, input: unknown): Promise<void> => {
      for (const fault of await sendTo(caseId, input)) toast(fault, 'error');
    },
  };
}
