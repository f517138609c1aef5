import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo, type ReactNode } from 'react';
import type { Kind } from '../kind.ts';
import type { NodeView } from '../view.ts';
import { CardNode } from './card.tsx';
import { EventNode } from './event.tsx';
import { GatewayNode } from './gateway.tsx';
import { HandoverNode } from './handover.tsx';

export type CanvasNode = Node<{ view: NodeView }, 'drawn'>;

const shapes: { [K in Kind]: (props: { view: NodeView }) => ReactNode } = {
  task: CardNode,
  meeting: CardNode,
  council: CardNode,
  funding: CardNode,
  order: CardNode,
  handover: HandoverNode,
  association: CardNode,
  notification: CardNode,
  evaluation: CardNode,
  container: CardNode,
  event: EventNode,
  boundary: EventNode,
  gateway: GatewayNode,
};

const classes = (view: NodeView): string =>
  [
    'node',
    `kind-${view.kind}`,
    `side-${view.side}`,
    `state-${view.state ?? 'none'}`,
    view.event && `at-${view.event.position}`,
    view.w < 120 && 'narrow',
  ]
    .filter(Boolean)
    .join(' ');

/** A node as it looks, whatever one may do with it. */
export function NodeShape({ view }: { view: NodeView }) {
  const Shape = shapes[view.kind];
  return (
    <div className={classes(view)} style={{ width: view.w, height: view.h }}>
      <Shape view={view} />
    </div>
  );
}

/** React Flow's node: it only chooses the shape. The two handles exist for React Flow; the layout owns the lines. */
export const DrawnNode = memo(function DrawnNode({ data: { view } }: NodeProps<CanvasNode>) {
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <NodeShape view={view} />
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  );
});
