import { useSyncExternalStore } from 'react';

export type Tone = 'success' | 'error' | 'info';
export type ToastMessage = { id: number; text: string; tone: Tone };

const shownMs = 7000;
const listeners = new Set<() => void>();
let messages: readonly ToastMessage[] = [];
let next = 1;

function set(to: readonly ToastMessage[]): void {
  messages = to;
  for (const listener of listeners) listener();
}

export const dismiss = (id: number): void => set(messages.filter((message) => message.id !== id));

/** Says what happened, at the foot of the page. An error stays until it is closed. */
export function toast(text: string, tone: Tone = 'success'): void {
  const id = next++;
  set([...messages.slice(-2), { id, text, tone }]);
  if (tone !== 'error') setTimeout(() => dismiss(id), shownMs);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useToasts = (): readonly ToastMessage[] => useSyncExternalStore(subscribe, () => messages);
