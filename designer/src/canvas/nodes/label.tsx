import type { Box } from '@samskab/definition';
import type { CSSProperties } from 'react';
import type { NodeView } from '../view.ts';

type Place = { className: string; style: CSSProperties };

const below = (view: NodeView): Place => ({
  className: 'label-below',
  style: { left: view.w / 2, top: view.h + 4, minWidth: 0 },
});
const above = (view: NodeView): Place => ({
  className: 'label-above',
  style: { left: view.w / 2, bottom: view.h + 4, minWidth: 124 },
});

/** Letters that have grown must not reach the card beside an event: they stand a little further off. */
const roomAbove = 6;
const grown = (top: number): string => `calc(${top}px + 8px * (var(--k) - 1))`;

function aboveNode(view: NodeView, label: Box): Place {
  const bottom = view.h - label.y - label.h + (view.kind === 'event' ? roomAbove : 0);
  const style = { bottom, maxWidth: `calc(${label.w}px * var(--k))` };
  const middle = view.w / 2;
  // Beside a flow that leaves upwards the words grow away from it.
  if (label.x + label.w <= middle) {
    return { className: 'label-end', style: { ...style, right: view.w - label.x - label.w } };
  }
  if (label.x >= middle) return { className: 'label-start', style: { ...style, left: label.x } };
  return { className: 'label-above', style: { bottom, left: label.x + label.w / 2 } };
}

/** Where the layout put the words, growing away from the node when the letters grow. */
function placed(view: NodeView): Place | undefined {
  const { label } = view;
  if (!label) return undefined;
  const middle = label.y + label.h / 2;
  if (label.x >= view.w) return { className: 'label-right', style: { left: label.x, top: middle } };
  if (label.x + label.w <= 0) {
    return { className: 'label-left', style: { right: view.w - label.x - label.w, top: middle } };
  }
  if (middle < view.h / 2) return aboveNode(view, label);
  const style = { left: label.x + label.w / 2, top: grown(label.y), maxWidth: `calc(${label.w}px * var(--k))` };
  return { className: 'label-below', style };
}

/** The words beside an event or a gateway. */
export function NodeLabel({ view }: { view: NodeView }) {
  if (!view.name) return null;
  const { className, style } = placed(view) ?? (view.kind === 'gateway' ? above(view) : below(view));
  return (
    <span className={`label ${className}`} style={style}>
      {view.name}
    </span>
  );
}
