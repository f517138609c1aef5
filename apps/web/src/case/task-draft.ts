import type { Task } from '@samskab/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { queries } from '../api/queries.ts';
import { inboxApi } from '../inbox/inbox-api.ts';
import type { Typed } from './form/entry.ts';

const REST_MS = 800;
export type DraftState = { at: string | null; how: 'saved' | 'saving' | 'failed' | 'none' };

/** Keeps what is typed on the server when the fingers rest, and when the form is left; not after it is sent. */
export function useDraft(caseId: string, task: Task) {
  const client = useQueryClient();
  const [state, setState] = useState<DraftState>({
    at: task.draft?.savedAt ?? null,
    how: task.draft ? 'saved' : 'none',
  });
  const waiting = useRef<{ typed: Typed; timer: ReturnType<typeof setTimeout> } | null>(null);

  const send = useCallback(async () => {
    const typed = waiting.current?.typed;
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
    if (!typed) return;
    setState(({ at }) => ({ at, how: 'saving' }));
    try {
      const { savedAt } = await inboxApi.saveDraft(caseId, task.id, typed, crypto.randomUUID());
      setState({ at: savedAt, how: 'saved' });
      const { queryKey } = queries.task(caseId, task.id);
      client.setQueryData(queryKey, (known) => known && { ...known, draft: { data: typed, savedAt } });
    } catch {
      setState(({ at }) => ({ at, how: 'failed' }));
    }
  }, [client, caseId, task.id]);

  const keep = useCallback(
    (typed: Typed) => {
      clearTimeout(waiting.current?.timer);
      waiting.current = { typed, timer: setTimeout(() => void send(), REST_MS) };
    },
    [send],
  );
  const forget = useCallback(() => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  }, []);
  useEffect(() => () => void send(), [send]);
  return { state, keep, forget };
}
