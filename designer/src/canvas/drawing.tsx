import '@xyflow/react/dist/base.css';
import './canvas.css';
import type { Id, Layout, Process } from '@samskab/definition';
import { Background, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { Icon } from '../icons/icon.tsx';
import { FlowEdge } from './flow-edge.tsx';
import { Legend } from './legend.tsx';
import { type Live, notRunning } from './live.ts';
import { DrawnNode } from './nodes/drawn-node.tsx';
import { Phases } from './phases.tsx';
import { project } from './project.ts';
import { type DrawingTexts, TextsProvider } from './texts.ts';
import { toReactFlow } from './to-react-flow.ts';
import { Tokens } from './tokens.tsx';
import { useFrame } from './use-frame.ts';
import { useZoomStyle } from './use-zoom-style.ts';
import { ZoomControls } from './zoom-controls.tsx';

const nodeTypes = { drawn: DrawnNode };
const edgeTypes = { drawn: FlowEdge };
const none: ReadonlySet<Id> = new Set();

/** The drawing is read, not changed, and the page scrolls over it. */
const readOnly = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  zoomOnScroll: false,
  zoomOnDoubleClick: false,
  preventScrolling: false,
  disableKeyboardA11y: true,
} as const;

export type DrawingProps = {
  process: Process;
  layout: Layout;
  texts: DrawingTexts;
  live?: Live;
  /** Nodes that open something when they are pressed. By keyboard the same is opened beside the drawing. */
  opens?: ReadonlySet<Id>;
  onOpen?: (node: Id) => void;
  /** As high as the frame gets before it shows only what happens now, in px. */
  tallest?: number;
};

function Canvas({ process, layout, texts, live = notRunning, opens = none, onOpen, tallest }: DrawingProps) {
  const root = useRef<HTMLDivElement>(null);
  const view = useMemo(() => project(process, layout, live, texts), [process, layout, live, texts]);
  const { nodes, edges, wires } = useMemo(() => toReactFlow(view, process, opens), [view, process, opens]);
  const { frame, height, phases, expanded, isPart, fit, toggle, touch, onKeyDown, onMoveStart } = useFrame(
    view,
    tallest,
  );
  useZoomStyle(root);
  return (
    <div className="drawing" ref={root}>
      {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- the frame is moved by keys */}
      <div
        className="drawing-frame"
        ref={frame}
        style={{ height }}
        role="application"
        aria-label={texts.drawing}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className="drawing-canvas" aria-hidden>
          <ReactFlow
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            minZoom={0.2}
            maxZoom={1.5}
            {...readOnly}
            onMoveStart={onMoveStart}
            onNodeClick={(_, node) => opens.has(node.id) && onOpen?.(node.id)}
            proOptions={{ hideAttribution: true }}
          >
            <Background gap={28} size={1.2} />
            <Phases phases={phases} />
            <Tokens tokens={view.tokens} wires={wires} />
          </ReactFlow>
        </div>
      </div>
      <div className="drawing-foot">
        <Legend />
        <div className="drawing-tools">
          {isPart && (
            <button type="button" className="drawing-expand" aria-expanded={expanded} onClick={toggle}>
              <Icon name={expanded ? 'chevron-up' : 'chevron-down'} />
              {expanded ? texts.part : texts.whole}
            </button>
          )}
          <ZoomControls onFit={fit} onZoom={touch} />
        </div>
      </div>
    </div>
  );
}

/** A drawing one reads: drag, pinch or use the arrow keys to move it, + and − to zoom. */
export function Drawing(props: DrawingProps) {
  return (
    <TextsProvider value={props.texts}>
      <ReactFlowProvider>
        <Canvas {...props} />
      </ReactFlowProvider>
    </TextsProvider>
  );
}
