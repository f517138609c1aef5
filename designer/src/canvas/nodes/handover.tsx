import { Icon } from '../../icons/icon.tsx';
import { useTexts } from '../texts.ts';
import type { NodeView, Party } from '../view.ts';
import { StateBadge } from './badge.tsx';

function Half({ party, does, end }: { party: Party; does: string; end: 'giver' | 'taker' }) {
  return (
    <span className={`half half-${end} side-${party.side}`}>
      <span className="name">{party.name}</span>
      <span className="meta">{does}</span>
    </span>
  );
}

/** Two half-cards, each in its party's colour, with the exchange on the seam. */
export function HandoverNode({ view }: { view: NodeView }) {
  const texts = useTexts();
  if (!view.handover) return null;
  return (
    <>
      <span className={`label label-own label-own-${view.nameBelow ? 'below' : 'above'}`}>
        {view.name}
        {view.until && <span className="own-until">{view.until}</span>}
      </span>
      <Half party={view.handover.from} does={texts.gives} end="giver" />
      <Half party={view.handover.to} does={texts.takes} end="taker" />
      <span className="seam">
        <Icon name="handover" size={18} />
      </span>
      <StateBadge state={view.state} />
    </>
  );
}
