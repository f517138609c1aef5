import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DrawingDocument, Selection, Snapshot } from '../document/index.ts';
import type { EditorTexts } from '../texts/editor-texts.ts';
import type { Actions } from './actions.ts';
import type { Ui, UiStore } from './ui.ts';

export type Editor = {
  document: DrawingDocument;
  selection: Selection;
  ui: UiStore;
  texts: EditorTexts;
  actions: Actions;
};

const Context = createContext<Editor | undefined>(undefined);
export const EditorProvider = Context.Provider;

export function useEditor(): Editor {
  const editor = useContext(Context);
  if (!editor) throw new Error('Outside the editor');
  return editor;
}

/** The document as it is now. */
export const useSnapshot = (document: DrawingDocument): Snapshot =>
  useSyncExternalStore(document.subscribe, document.read);

export const useChosen = (selection: Selection): ReadonlySet<string> =>
  useSyncExternalStore(selection.subscribe, selection.read);

/** One thing of what goes on on the screen; drawn again only when that changes. */
export function useUi<T>(pick: (ui: Ui) => T): T {
  const { ui } = useEditor();
  return useSyncExternalStore(ui.subscribe, () => pick(ui.read()));
}
