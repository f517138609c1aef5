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

/** Letters that have grown must not reach the card beside an event: they stand a little higher. */
const roomAbove = 6;

/** Where the layout put the words, growing away from the node when the letters grow. */
function placed(view: NodeView): Place | undefined {
  const { label } = view;
  if (!label) return undefined;
  const middle = label.y + label.h / 2;
  if (label.x >= view.w) return { className: 'label-right', style: { left: label.x, top: middle } };
  if (label.x + label.w <= 0)
    return { className: 'label-left', style: { right: view.w - label.x - label.w, top: middle } };
  const left = label.x + label.w / 2;
  if (middle < view.h / 2) {
    const room = view.kind === 'event' ? roomAbove : 0;
    return { className: 'label-above', style: { left, bottom: view.h - label.y - label.h + room, minWidth: label.w } };
  }
  return { className: 'label-below', style: { left, top: label.y } };
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
