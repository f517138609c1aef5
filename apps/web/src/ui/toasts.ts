import { useSyncExternalStore } from 'react';

export type Tone = 'success' | 'error' | 'info';
/** What can be done about it at once: undone, where undo is real. */
export type ToastAction = { label: string; run: () => void };
export type ToastMessage = { id: number; text: string; tone: Tone; action?: ToastAction };

const shownMs = 7000;
/** Long enough to read what was done, and regret it. */
const undoMs = 15_000;
const listeners = new Set<() => void>();
let messages: readonly ToastMessage[] = [];
let next = 1;

function set(to: readonly ToastMessage[]): void {
  messages = to;
  for (const listener of listeners) listener();
}

export const dismiss = (id: number): void => set(messages.filter((message) => message.id !== id));

const withoutAction = ({ action: _passed, ...message }: ToastMessage): ToastMessage => message;

/**
 * Says what happened, at the foot of the page. An error stays until it is closed. Only what was done last is undone with
 * one press: when something more is done, what was done before it has had its consequences.
 */
export function toast(text: string, tone: Tone = 'success', action?: ToastAction): void {
  const id = next++;
  const before = messages.slice(-2);
  set([...(tone === 'success' ? before.map(withoutAction) : before), { id, text, tone, action }]);
  if (tone !== 'error') setTimeout(() => dismiss(id), action ? undoMs : shownMs);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useToasts = (): readonly ToastMessage[] => useSyncExternalStore(subscribe, () => messages);
