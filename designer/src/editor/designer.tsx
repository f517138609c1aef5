import '@xyflow/react/dist/base.css';
import '../canvas/canvas.css';
import './editor.css';
import type { Id } from '@samskab/definition';
import { ReactFlowProvider } from '@xyflow/react';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { type DrawingTexts, TextsProvider } from '../canvas/texts.ts';
import type { DrawingDocument, Selection } from '../document/index.ts';
import type { EditorTexts } from '../texts/editor-texts.ts';
import { createActions } from './actions.ts';
import { EditorCanvas } from './canvas.tsx';
import { EditorProvider, useUi, type Editor } from './context.ts';
import { onEditorKey } from './keys.ts';
import { createUi } from './ui.ts';

// Loaded when they are asked for.
const Help = lazy(() => import('./help.tsx').then((module) => ({ default: module.Help })));
const Outline = lazy(() => import('./outline.tsx').then((module) => ({ default: module.Outline })));

const noFindings: ReadonlyMap<Id, number> = new Map();

export type DesignerProps = {
  document: DrawingDocument;
  selection: Selection;
  drawingTexts: DrawingTexts;
  texts: EditorTexts;
  /** Beside the canvas, 360 px: what is chosen, and what can be said about it. */
  inspector?: ReactNode;
  /** Below the canvas, as high as its content, 240 px at most. */
  problems?: ReactNode;
  /** In the place of the canvas: while something is played. */
  stage?: ReactNode;
  /** How many findings stand on a node. */
  findings?: ReadonlyMap<Id, number>;
  /** The list of steps beside the canvas. */
  outline?: boolean;
};

/** What just happened, for those who do not see it. */
const Said = () => (
  <output className="editor-hidden" aria-live="polite">
    {useUi((ui) => ui.said)}
  </output>
);

function HelpWhenAsked() {
  const asked = useUi((ui) => ui.help);
  return <Suspense>{asked && <Help />}</Suspense>;
}

/** The editor of one drawing. The page around it owns the document: it saves, checks and publishes it. */
export function Designer({ document, selection, drawingTexts, texts, ...slots }: DesignerProps) {
  const [ui] = useState(createUi);
  const editor = useMemo((): Editor => {
    const actions = createActions({ document, selection, ui, texts });
    return { document, selection, ui, texts, actions };
  }, [document, selection, ui, texts]);
  const { inspector, problems, stage, findings = noFindings, outline = false } = slots;
  return (
    <TextsProvider value={drawingTexts}>
      <EditorProvider value={editor}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- undo and redo by keys, wherever the focus is */}
        <div
          onKeyDown={(event) => onEditorKey(event, editor.actions)}
          className={`editor${outline ? ' editor-outlined' : ''}${stage ? ' editor-staged' : ''}`}
        >
          <ReactFlowProvider>
            <Suspense>{outline && <Outline />}</Suspense>
            <div className="editor-middle">
              {stage ?? <EditorCanvas findings={findings} />}
              {!stage && problems && <div className="editor-problems">{problems}</div>}
            </div>
          </ReactFlowProvider>
          {inspector && <div className="editor-inspector">{inspector}</div>}
          <HelpWhenAsked />
          <Said />
        </div>
      </EditorProvider>
    </TextsProvider>
  );
}
