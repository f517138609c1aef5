import type { Command } from '@samskab/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { t } from '../texts/texts.ts';
import { toast, type ToastAction } from '../ui/toasts.ts';
import { ApiError, messageOf } from './problem.ts';

type Write<Body, Answer> = {
  send: (body: Body, key: string) => Promise<Answer>;
  /** Said when it is done. */
  said?: (body: Body) => string;
  /** What can be done about it at once. */
  action?: (body: Body) => ToastAction | undefined;
  then?: (answer: Answer) => void;
  /** Errors are shown where the person is looking (a form), not in a toast. */
  quiet?: boolean;
};

const isPending = (answer: unknown): boolean => (answer as Partial<Command> | null)?.status === 'pending';

/** Whether the server has never seen it, or may have: then the same key is sent again. */
const unknownOutcome = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500);

/** A wish of the person: sent with a key of its own, told of in a toast, and everything it may have moved asked anew. */
export function useWrite<Body, Answer>({ send, said, action, then, quiet }: Write<Body, Answer>) {
  const client = useQueryClient();
  const asked = useRef<{ key: string; body: string } | undefined>(undefined);
  return useMutation({
    mutationFn: (body: Body) => {
      const text = JSON.stringify(body);
      if (asked.current?.body !== text) asked.current = { key: crypto.randomUUID(), body: text };
      return send(body, asked.current.key);
    },
    onSuccess: async (answer, body) => {
      asked.current = undefined;
      if (isPending(answer)) toast(t.state.kept);
      else if (said) toast(said(body), 'success', action?.(body));
      then?.(answer);
      await client.invalidateQueries({ predicate: ({ meta }) => !meta?.['own'] });
    },
    onError: (error) => {
      if (!unknownOutcome(error)) asked.current = undefined;
      if (!quiet) toast(messageOf(error), 'error');
    },
  });
}
