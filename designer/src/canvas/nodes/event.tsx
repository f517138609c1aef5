import { Icon } from '../../icons/icon.tsx';
import type { NodeView } from '../view.ts';
import { StateBadge } from './badge.tsx';
import { NodeLabel } from './label.tsx';
import { Until } from './until.tsx';

function Rings({ view }: { view: NodeView }) {
  const { w, event } = view;
  const c = w / 2;
  const double = event?.position === 'catch' || event?.position === 'throw' || event?.position === 'boundary';
  const weight = event?.position === 'end' ? 3.5 : 1.5;
  const dash = event?.interrupting === false ? '4 2.500' : undefined;
  return (
    <svg className="shape" width={w} height={view.h} viewBox={`0 0 ${w} ${view.h}`} aria-hidden focusable={false}>
      <circle className="body" cx={c} cy={c} r={c - weight / 2} strokeWidth={weight} strokeDasharray={dash} />
      {double && <circle className="inner-ring" cx={c} cy={c} r={c - 4} strokeDasharray={dash} />}
    </svg>
  );
}

/** A circle: thin at the start, thick at the end, double on the way. */
export function EventNode({ view }: { view: NodeView }) {
  return (
    <>
      <Rings view={view} />
      {view.icon && (
        <span className="centre">
          <Icon name={view.icon} size={Math.round(view.w * 0.5)} />
        </span>
      )}
      {(view.kind !== 'boundary' || view.state === 'incident') && <StateBadge state={view.state} />}
      <NodeLabel view={view} />
      <Until view={view} />
    </>
  );
}
