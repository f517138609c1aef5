import type { ReactNode } from 'react';
import type { NodeView } from '../view.ts';
import { NodeLabel } from './label.tsx';

const marks: { [K in NonNullable<NodeView['gateway']>]: ReactNode } = {
  exclusive: <path d="M-6-6 6 6M6-6-6 6" />,
  parallel: <path d="M0-9V9M-9 0H9" />,
  inclusive: <circle r="8" fill="none" />,
  eventBased: <path d="M0-8 7.600-2.500 4.700 6.500H-4.700L-7.600-2.500Z" fill="none" strokeWidth="1.5" />,
  complex: <path d="M0-9V9M-9 0H9M-6-6 6 6M6-6-6 6" strokeWidth="2" />,
};

/** A diamond with BPMN's mark; its question stands above it. It carries no state: its answered pill does. */
export function GatewayNode({ view }: { view: NodeView }) {
  const { w, h } = view;
  return (
    <>
      <svg
        className="shape"
        width={w}
        height={h}
        viewBox={`${-w / 2} ${-h / 2} ${w} ${h}`}
        aria-hidden
        focusable={false}
      >
        <path
          className="body"
          d={`M0 ${1 - h / 2}L${w / 2 - 1} 0L0 ${h / 2 - 1}L${1 - w / 2} 0Z`}
          strokeLinejoin="round"
        />
        <g className="mark">{marks[view.gateway ?? 'exclusive']}</g>
      </svg>
      <NodeLabel view={view} />
    </>
  );
}
