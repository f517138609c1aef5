import type { Id, Layout, Process } from '@samskab/definition';
import { formatMoney } from '@samskab/expression';
import { Background, ReactFlow, ReactFlowProvider, useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { wholeView } from '../canvas/fit.ts';
import { FlowEdge } from '../canvas/flow-edge.tsx';
import { Legend } from '../canvas/legend.tsx';
import { notRunning } from '../canvas/live.ts';
import { DrawnNode } from '../canvas/nodes/drawn-node.tsx';
import { Phases } from '../canvas/phases.tsx';
import { project } from '../canvas/project.ts';
import { useTexts } from '../canvas/texts.ts';
import { toReactFlow } from '../canvas/to-react-flow.ts';
import { Tokens } from '../canvas/tokens.tsx';
import { useZoomStyle } from '../canvas/use-zoom-style.ts';
import type { DrawingView } from '../canvas/view.ts';
import { Icon, type IconName } from '../icons/icon.tsx';
import { playWords as words } from '../texts/play.ts';
import type { Frame } from './frame.ts';
import { liveOf } from './live-of.ts';
import { onPlayKey, type Playback } from './use-playback.ts';

/** What went wrong, in words beside the element it shows at. */
export type Harm = { at: Id; number: number; text: string };

type Props = {
  process: Process;
  layout: Layout;
  /** Absent before anything has happened. */
  frame?: Frame;
  playback: Playback;
  /** The node the step is about: kept within sight. */
  here: Id | undefined;
  harm?: Harm;
};

const nodeTypes = { drawn: DrawnNode };
const edgeTypes = { drawn: FlowEdge };
const none: ReadonlySet<Id> = new Set();
/** Everything on a card can be read from here on. */
const readable = 0.85;
const margin = 40;
/** Over the badge, and over a card of the same row. */
const above = 22;

/** Begins with all of it when that can be read, else with its beginning; then follows what happens. */
function useFollow({ bounds, nodes }: DrawingView, here: Id | undefined) {
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || width === 0) return;
    begun.current = true;
    const whole = wholeView(bounds, { width, height });
    const zoom = Math.max(readable, Math.min(1, (width - 2 * margin) / Math.max(1, bounds.w)));
    void flow.setViewport(
      whole.zoom >= readable ? whole : { x: margin - bounds.x * zoom, y: 32 - bounds.y * zoom, zoom },
    );
  }, [flow, bounds, width, height]);
  const node = nodes.find(({ id }) => id === here);
  useEffect(() => {
    if (!node || width === 0) return;
    const { x: left, y: top, zoom } = flow.getViewport();
    const [x, y] = [node.at[0] * zoom + left, node.at[1] * zoom + top];
    const inside =
      x >= margin && y >= margin && x + node.view.w * zoom <= width - margin && y + 100 * zoom <= height - margin;
    if (!inside)
      void flow.setCenter(node.at[0] + node.view.w / 2, node.at[1] + node.view.h / 2, { zoom, duration: 200 });
    // oxlint-disable-next-line react/exhaustive-deps -- only a step to another place moves the view
  }, [flow, here, width, height]);
}

const RailButton = ({ name, icon, onPress }: { name: string; icon: IconName; onPress: () => void }) => (
  <button type="button" className="tool" aria-label={name} title={name} onClick={onPress}>
    <Icon name={icon} />
  </button>
);

/** The tools are put away while something is played; what is left is how one looks at it. */
function Rail({ bounds }: Pick<DrawingView, 'bounds'>) {
  const texts = useTexts();
  const flow = useReactFlow();
  const [width, height, zoom] = [
    useStore((state) => state.width),
    useStore((state) => state.height),
    useStore((state) => state.transform[2]),
  ];
  const fit = () => void flow.setViewport(wholeView(bounds, { width, height }), { duration: 200 });
  return (
    <div className="palette play-rail">
      <span className="palette-room" />
      <div className="palette-zoom">
        <RailButton name={texts.zoomIn} icon="zoom-in" onPress={() => void flow.zoomIn({ duration: 120 })} />
        <span className="zoom-figure">{Math.round(zoom * 100)} %</span>
        <RailButton name={texts.zoomOut} icon="zoom-out" onPress={() => void flow.zoomOut({ duration: 120 })} />
        <RailButton name={texts.fit} icon="fullscreen" onPress={fit} />
      </div>
    </div>
  );
}

/** Above its element; beside it where a way comes in from above. */
function HarmSign({ harm, view }: { harm: Harm; view: DrawingView }) {
  const node = view.nodes.find(({ id }) => id === harm.at);
  if (!node) return null;
  const [x, y] = node.at;
  const { w, h } = node.view;
  const beside = view.flows.some(({ points }) => points.at(-1)?.[1] === y && points.at(-1)?.[0] === x + w / 2);
  const place = beside ? `translate(${x - 8}px, ${y + h / 2}px)` : `translate(${x + w / 2}px, ${y - above}px)`;
  return (
    <ViewportPortal>
      <span className={beside ? 'play-harm play-harm-beside' : 'play-harm'} style={{ transform: place }}>
        {harm.text}
      </span>
      <span className="finding play-finding" style={{ transform: `translate(${x + w}px, ${y}px)` }}>
        {harm.number}
      </span>
    </ViewportPortal>
  );
}

function Paper({ process, layout, frame, playback, here, harm }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const texts = useTexts();
  const live = useMemo(() => (frame ? liveOf(frame, process, formatMoney) : notRunning), [frame, process]);
  const view = useMemo(() => project(process, layout, live, texts), [process, layout, live, texts]);
  const { nodes, edges, wires } = useMemo(() => toReactFlow(view, process, none), [view, process]);
  useZoomStyle(root);
  useFollow(view, harm?.at ?? here);
  useEffect(() => root.current?.querySelector<HTMLElement>('.editor-keys')?.focus({ preventScroll: true }), []);
  return (
    <div className="drawing editor-drawing" ref={root}>
      <Rail bounds={view.bounds} />
      <div className="editor-canvas">
        {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- it is played by keys */}
        <div
          className="editor-keys"
          role="application"
          aria-label={words.canvas}
          aria-describedby="play-help"
          tabIndex={0}
          onKeyDown={(event) => onPlayKey(event.key, playback) && event.preventDefault()}
        >
          <div className="editor-paper" aria-hidden>
            <ReactFlow
              nodes={nodes}
              edges={edges}
              nodeTypes={nodeTypes}
              edgeTypes={edgeTypes}
              minZoom={0.2}
              maxZoom={1.5}
              nodesDraggable={false}
              nodesConnectable={false}
              nodesFocusable={false}
              edgesFocusable={false}
              elementsSelectable={false}
              panOnScroll
              disableKeyboardA11y
              zoomOnDoubleClick={false}
              proOptions={{ hideAttribution: true }}
            >
              <Background gap={28} size={1.2} />
              <Phases phases={view.phases} />
              {harm && <HarmSign {...{ harm, view }} />}
              <Tokens tokens={view.tokens} wires={wires} />
            </ReactFlow>
          </div>
        </div>
        <p id="play-help" className="editor-hidden">
          {words.canvasHelp}
        </p>
        <div className="editor-legend">
          <Legend states={false} />
        </div>
      </div>
    </div>
  );
}

/** The drawing while a case is played on it. */
export const PlayCanvas = (props: Props) => (
  <ReactFlowProvider>
    <Paper {...props} />
  </ReactFlowProvider>
);
