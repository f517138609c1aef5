import type { Layout, Model, Node, Process, Shape } from '@samskab/definition';

type Props = { model: Model; layout: Layout; processKey: string };

const sideOf = (node: Node, process: Process): string => {
  const role = node.type === 'activity' ? node.role : undefined;
  return process.roles.find(({ id }) => id === role)?.side ?? 'other';
};

function Sign({ node, shape: { x, y, w, h } }: { node: Node; shape: Shape }) {
  if (node.type === 'event') return <circle className="thumb-event" cx={x + w / 2} cy={y + h / 2} r={w / 2} />;
  if (node.type === 'gateway')
    return (
      <path
        className="thumb-gate"
        d={`M${x + w / 2} ${y}L${x + w} ${y + h / 2}L${x + w / 2} ${y + h}L${x} ${y + h / 2}Z`}
      />
    );
  return <rect className="thumb-card" x={x} y={y} width={w} height={h} rx={10} />;
}

/** A drawing in small: who acts where, and how it flows. Says nothing to a screen reader; its name stands beside it. */
export function Thumbnail({ model, layout, processKey }: Props) {
  const process = model.processes.find(({ key }) => key === processKey) ?? model.processes[0];
  const plane = layout.planes.find(({ of }) => of === process?.id) ?? layout.planes[0];
  if (!process || !plane) return <div className="thumb" />;
  const placed = process.nodes.flatMap((node) => {
    const shape = plane.shapes[node.id];
    return shape ? [{ node, shape }] : [];
  });
  const xs = placed.flatMap(({ shape }) => [shape.x, shape.x + shape.w]);
  const ys = placed.flatMap(({ shape }) => [shape.y, shape.y + shape.h]);
  const [x, y] = [Math.min(0, ...xs), Math.min(0, ...ys)];
  const box = `${x} ${y} ${Math.max(400, ...xs) - x + 24} ${Math.max(160, ...ys) - y + 24}`;
  return (
    <div className="thumb">
      <svg className="thumb-drawing" viewBox={box} preserveAspectRatio="xMinYMin slice" aria-hidden focusable={false}>
        {process.flows.map(({ id }) => (
          <polyline key={id} className="thumb-flow" points={plane.edges[id]?.points.map((at) => at.join()).join(' ')} />
        ))}
        {placed.map(({ node, shape }) => (
          <g key={node.id} className={`side-${sideOf(node, process)}`}>
            <Sign node={node} shape={shape} />
            {node.type === 'activity' && (
              <rect className="thumb-bar" x={shape.x} y={shape.y} width={10} height={shape.h} rx={4} />
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}
