import { joiningForbidden } from '../document/index.ts';
import {
  Background,
  type Connection,
  ConnectionMode,
  type EdgeChange,
  type FinalConnectionState,
  type NodeChange,
  ReactFlow,
  SelectionMode,
  useReactFlow,
} from '@xyflow/react';
import type { Id } from '@samskab/definition';
import { type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import { Legend } from '../canvas/legend.tsx';
import { useTexts } from '../canvas/texts.ts';
import { useZoomStyle } from '../canvas/use-zoom-style.ts';
import { openSheet } from '../document/sheet.ts';
import { ContextMenu } from './context-menu.tsx';
import { useChosen, useEditor, useSnapshot, useUi } from './context.ts';
import { Corner } from './corner.tsx';
import { EditorEdgeView, type EditorEdge } from './editor-edge.tsx';
import { EditorNodeView, type EditorNode } from './editor-node.tsx';
import { Ends } from './ends.tsx';
import { createElements } from './flow-elements.ts';
import { Guides } from './guides.tsx';
import { onCanvasKey } from './keys.ts';
import { NameEditor } from './name-editor.tsx';
import { nodeUnder } from './node-under.ts';
import { Overview } from './overview.tsx';
import { Palette } from './palette.tsx';
import { PlusMenu } from './plus-menu.tsx';
import { Rows } from './rows.tsx';
import { createScenes, type Scene } from './scene.ts';
import { Search } from './search.tsx';
import { dragged, useDrag } from './use-drag.ts';
import { useView } from './use-view.ts';

const nodeTypes = { editor: EditorNodeView };
const edgeTypes = { editor: EditorEdgeView };
/** From here on only what is in sight is drawn: a browser does not carry a thousand cards under every frame. */
const large = 150;
const nothingMoves: ReadonlySet<Id> = new Set();

/** React Flow shows and reports; it keeps nothing. Keys are ours. */
const projection = {
  nodesFocusable: false,
  edgesFocusable: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: ['Shift', 'Meta', 'Control'],
  zoomOnDoubleClick: false,
  panOnScroll: true,
  minZoom: 0.2,
  maxZoom: 2,
  nodeDragThreshold: 3,
  connectionMode: ConnectionMode.Loose,
  connectionRadius: 24,
  selectionMode: SelectionMode.Partial,
  proOptions: { hideAttribution: true },
} satisfies Partial<Parameters<typeof ReactFlow>[0]>;

function useScene(): Scene {
  const { document } = useEditor();
  const texts = useTexts();
  const snapshot = useSnapshot(document);
  const [draw] = useState(createScenes);
  return useMemo(() => draw(snapshot, texts), [draw, snapshot, texts]);
}

/** What React Flow chooses by press and marquee goes to the selection. It may know less than the document by now. */
function useChoosing() {
  const { document, selection } = useEditor();
  return useCallback(
    (changes: readonly (NodeChange<EditorNode> | EdgeChange<EditorEdge>)[]) => {
      const picks = changes.flatMap((change) => (change.type === 'select' ? [change] : []));
      if (picks.length === 0) return;
      const next = new Set(selection.read());
      for (const { id, selected } of picks)
        if (selected) next.add(id);
        else next.delete(id);
      const { nodes, flows } = document.read().process;
      const drawn = new Set([...nodes, ...flows].map(({ id }) => id));
      selection.choose(...[...next].filter((id) => drawn.has(id)));
    },
    [document, selection],
  );
}

function useJoining() {
  const { document, actions, ui } = useEditor();
  const flow = useReactFlow();
  const isValidConnection = useCallback(
    ({ source, target }: Connection | EditorEdge) => {
      const { model, layout, process } = document.read();
      return joiningForbidden(openSheet({ model, layout }, process.id), source, target) === undefined;
    },
    [document],
  );
  /** Let go over a node it leads there; over empty paper: what shall come there? */
  const onConnectEnd = useCallback(
    (event: globalThis.MouseEvent | TouchEvent, { fromNode, toNode }: FinalConnectionState) => {
      const point = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (!fromNode || !point) return;
      const to = toNode?.id ?? nodeUnder(point.clientX, point.clientY);
      if (to === fromNode.id) return;
      if (to !== undefined) return void actions.actAndChoose({ do: 'connect', from: fromNode.id, to });
      const { x, y } = flow.screenToFlowPosition({ x: point.clientX, y: point.clientY });
      ui.set({ menu: { for: 'branch', node: fromNode.id, drop: [Math.round(x), Math.round(y)], at: [x, y] } });
    },
    [actions, flow, ui],
  );
  return { isValidConnection, onConnectEnd };
}

/** A press on the paper puts what the palette has in hand; on a flow it goes into the flow. */
function usePlacing() {
  const { ui, actions, selection } = useEditor();
  const flow = useReactFlow();
  const onPaneClick = useCallback(
    (event: MouseEvent) => {
      const { tool } = ui.read();
      if (tool.is !== 'place') return selection.choose();
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      ui.set({ tool: { is: 'select' } });
      actions.actAndChoose({ do: 'addNode', kind: tool.kind, at: [Math.round(x), Math.round(y)] });
    },
    [actions, flow, selection, ui],
  );
  const onEdgeClick = useCallback(
    (_: MouseEvent, edge: EditorEdge) => {
      const { tool } = ui.read();
      if (tool.is !== 'place') return;
      ui.set({ tool: { is: 'select' } });
      actions.actAndChoose({ do: 'insertNode', flow: edge.id, kind: tool.kind });
    },
    [actions, ui],
  );
  return { onPaneClick, onEdgeClick };
}

function useContextMenu() {
  const { ui, selection } = useEditor();
  const open = useCallback(
    (event: MouseEvent | globalThis.MouseEvent, id?: Id) => {
      event.preventDefault();
      if (id !== undefined && !selection.read().has(id)) selection.choose(id);
      const frame = (event.target as Element).closest('.editor-canvas')?.getBoundingClientRect();
      ui.set({ context: { at: { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) } } });
    },
    [selection, ui],
  );
  return {
    onNodeContextMenu: (event: MouseEvent, { id }: EditorNode) => open(event, id),
    onEdgeContextMenu: (event: MouseEvent, { id }: EditorEdge) => open(event, id),
    onPaneContextMenu: (event: MouseEvent | globalThis.MouseEvent) => open(event),
  };
}

/** The plus of a flow stays long enough for the pointer to reach it. */
const linger = 250;

function useHover() {
  const { ui } = useEditor();
  const timer = useRef(0);
  return {
    onEdgeMouseEnter: (_: MouseEvent, { id }: EditorEdge) => {
      clearTimeout(timer.current);
      ui.set({ over: id });
    },
    onEdgeMouseLeave: () => {
      timer.current = window.setTimeout(() => ui.set({ over: undefined }), linger);
    },
  };
}

type Props = { findings: ReadonlyMap<Id, number> };

function Paper({ scene, chosen, findings }: Props & { scene: Scene; chosen: ReadonlySet<Id> }) {
  const { actions } = useEditor();
  const tool = useUi((ui) => ui.tool.is);
  const [elements] = useState(createElements);
  const { drag, onMove, onDrop } = useDrag(scene);
  const choose = useChoosing();
  const nodes = dragged(elements.nodes(scene, chosen, findings), drag);
  const edges = elements.edges(scene, chosen, drag?.ids ?? nothingMoves);
  const joining = useJoining();
  const placing = usePlacing();
  const context = useContextMenu();
  const hover = useHover();
  return (
    <ReactFlow<EditorNode, EditorEdge>
      {...(projection as object)}
      {...joining}
      {...placing}
      {...context}
      {...hover}
      className={`tool-is-${tool}`}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onlyRenderVisibleElements={scene.nodes.length > large}
      panOnDrag={tool === 'pan' ? true : [1, 2]}
      selectionOnDrag={tool === 'select'}
      nodesDraggable={tool === 'select'}
      onNodesChange={(changes) => {
        onMove(changes);
        choose(changes);
      }}
      onEdgesChange={choose}
      onNodeDragStop={(_, node) => onDrop(node.id)}
      onSelectionDragStop={(_, [node]) => node && onDrop(node.id)}
      onNodeDoubleClick={(_, node) => actions.rename(node.id)}
      onEdgeDoubleClick={(_, edge) => actions.rename(edge.id)}
    >
      <Background gap={28} size={1.2} />
      <Rows phases={scene.phases} chosen={chosen} bounds={scene.bounds} />
      <Guides guides={drag?.guides ?? []} />
      <Corner node={chosen.size === 1 ? scene.nodes.find(({ id }) => chosen.has(id)) : undefined} />
      <Ends flow={chosen.size === 1 ? scene.flows.find(({ id }) => chosen.has(id)) : undefined} />
      <Overview scene={scene} />
    </ReactFlow>
  );
}

/** The paper with its tools; everything on it can be done by keys when it has the focus. */
export function EditorCanvas({ findings }: Props) {
  const { texts, ui, actions, selection } = useEditor();
  const root = useRef<HTMLDivElement>(null);
  const scene = useScene();
  const chosen = useChosen(selection);
  const view = useView(scene, chosen);
  useZoomStyle(root);
  const onKeyDown = (event: React.KeyboardEvent) => {
    root.current?.removeAttribute('data-pointed');
    if (event.target !== event.currentTarget && !(event.target as Element).classList.contains('editor-keys')) return;
    if (event.key === 'F10' && event.shiftKey) ui.set({ context: { at: { x: 120, y: 80 } } });
    onCanvasKey(event, actions, ui, view);
  };
  return (
    <div className="drawing editor-drawing" ref={root}>
      <Palette fit={view.fit} />
      <div className="editor-canvas">
        {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- the paper is worked by keys */}
        <div
          className="editor-keys"
          role="application"
          aria-label={texts.canvas}
          aria-describedby="editor-help"
          tabIndex={0}
          onKeyDown={onKeyDown}
          onPointerDown={() => {
            root.current?.setAttribute('data-pointed', '');
            root.current?.querySelector<HTMLElement>('.editor-keys')?.focus({ preventScroll: true });
          }}
        >
          <div className="editor-paper" aria-hidden>
            <Paper scene={scene} chosen={chosen} findings={findings} />
          </div>
        </div>
        <p id="editor-help" className="editor-hidden">
          {texts.canvasHelp}
        </p>
        <div className="editor-legend">
          <Legend states={false} />
        </div>
        <PlusMenu />
        <NameEditor />
        <Search />
        <ContextMenu />
      </div>
    </div>
  );
}
