import type { Json, SaveDraft } from '@samskab/contracts';
import type { DrawingDocument } from '@samskab/designer/document';
import { ApiError } from '../api/problem.ts';
import { drawings } from './api.ts';
import { kept } from './kept.ts';

/**
 * `waiting`: changed, and soon to be sent. `offline`: kept on this computer and tried again. `reading`: who looks may try
 * things, but nothing is kept.
 */
export type Saving = {
  state: 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'refused' | 'reading';
  at?: string;
  revision: number;
  why?: string;
};

export type Autosave = {
  read: () => Saving;
  subscribe: (listener: () => void) => () => void;
  /** Sends what is not sent yet, now. Answers whether everything is on the server. */
  flush: () => Promise<boolean>;
  /** Begins to save; answers how to stop, which sends what is not sent yet. May be begun again. */
  start: () => () => void;
};

/** After the last change, in ms; and between two attempts without a line. */
const calm = 800;
const again = 5000;

type Options = { key: string; revision: number; unsaved: boolean; mayDraw: boolean };

/**
 * Saves the draft by itself, one request at a time, over the revision it saw. When somebody else has saved meanwhile it
 * stops and says so: nothing of theirs or ours is overwritten.
 */
export function createAutosave(document: DrawingDocument, { key, revision, unsaved, mayDraw }: Options): Autosave {
  let saving: Saving = { state: !mayDraw ? 'reading' : unsaved ? 'waiting' : 'saved', revision };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let started = false;
  const listeners = new Set<() => void>();
  const become = (change: Partial<Saving>): void => {
    saving = { ...saving, ...change };
    for (const listener of [...listeners]) listener();
  };
  const schedule = (ms: number): void => {
    clearTimeout(timer);
    if (started) timer = setTimeout(() => void send(), ms);
  };
  const drawing = () => {
    const { model, layout } = document.read();
    return { model, layout };
  };

  async function attempt(): Promise<void> {
    const sent = drawing();
    become({ state: 'saving' });
    const body: SaveDraft = { revision: saving.revision, model: sent.model as Json, layout: sent.layout as Json };
    const draft = await drawings.save(key, body);
    const now = drawing();
    const all = now.model === sent.model && now.layout === sent.layout;
    become({ state: all ? 'saved' : 'waiting', at: new Date().toISOString(), revision: draft.revision });
    if (all) kept.drop(key);
    else schedule(calm);
  }

  function failed(error: unknown): void {
    const problem = error instanceof ApiError ? error : undefined;
    if (problem?.code === 'draftConflict') return become({ state: 'conflict' });
    if (problem && problem.status >= 400 && problem.status < 500)
      return become({ state: 'refused', why: problem.message });
    become({ state: 'offline' });
    schedule(again);
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    running ??= attempt()
      .catch(failed)
      .finally(() => (running = undefined));
    return running;
  }

  const changed = (): void => {
    if (!mayDraw) return;
    kept.put({ key, revision: saving.revision, ...drawing() });
    if (saving.state === 'conflict') return;
    if (saving.state !== 'saving') become({ state: 'waiting' });
    schedule(calm);
  };
  const back = (): void => {
    if (saving.state === 'offline') schedule(0);
  };
  return {
    read: () => saving,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    flush: async () => {
      await running;
      if (saving.state === 'waiting' || saving.state === 'offline') await send();
      return saving.state === 'saved';
    },
    start: () => {
      started = true;
      const unsubscribe = document.subscribe(changed);
      globalThis.addEventListener('online', back);
      if (saving.state === 'waiting') schedule(calm);
      return () => {
        unsubscribe();
        globalThis.removeEventListener('online', back);
        if (saving.state === 'waiting') void send();
        clearTimeout(timer);
        started = false;
      };
    },
  };
}
