import { Icon } from '../../icons/icon.tsx';
import type { CardKind } from '../kind.ts';
import type { NodeView } from '../view.ts';
import { StateBadge } from './badge.tsx';
import { hexagon, leftBar, moneyEdge, outlines } from './outline.ts';
import { Until } from './until.tsx';

const thinBar = new Set<CardKind>(['notification', 'evaluation']);

function Shape({ view }: { view: NodeView }) {
  const { w, h, money } = view;
  const kind = view.kind as CardKind;
  return (
    <svg className="shape" width={w} height={h} viewBox={`0 0 ${w} ${h}`} aria-hidden focusable={false}>
      <path className="body" d={outlines[kind](w, h)} />
      {kind === 'council' ? (
        <path className="inner" d={hexagon(w, h, 5.25)} />
      ) : (
        <path className="bar" d={leftBar(h, thinBar.has(kind) ? 2 : 4)} />
      )}
      {money && <path className={`money money-${money}`} d={moneyEdge(w, h)} />}
    </svg>
  );
}

function Markers({ markers }: { markers: NodeView['markers'] }) {
  const text = [markers?.multiple && 'III', markers?.collapsed && '+'].filter(Boolean).join(' ');
  return text ? <span className="markers">{text}</span> : null;
}

/** Every activity but a hand-over: a card whose outline tells its kind. */
export function CardNode({ view }: { view: NodeView }) {
  return (
    <>
      <Shape view={view} />
      <span className="content">
        {view.icon && (
          <span className="sign">
            <Icon name={view.icon} />
          </span>
        )}
        <span className="words">
          <span className="name">{view.name}</span>
          {view.meta && <span className="meta">{view.meta}</span>}
        </span>
        <Markers markers={view.markers} />
      </span>
      <StateBadge state={view.state} />
      <Until view={view} />
    </>
  );
}
