import type { OpenShare, Side } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { caseRoom } from '../../texts/case-room.ts';
import { t } from '../../texts/texts.ts';
import { ActorChip } from '../../ui/chips.tsx';
import { Panel } from '../../ui/panel.tsx';
import { caseQueries } from '../case-api.ts';

const words = caseRoom.share;

/** Up to so many are shown one by one; a percentage of fewer says more than it knows. */
const MOST_DOTS = 20;
const percent = 100;

const Dots = ({ side, count }: { side: Side; count: number }) => (
  <span className={`decided-dots tint-${side}`} aria-hidden>
    {Array.from({ length: count }, (_, index) => (
      <span key={index} className="decided-dot" />
    ))}
  </span>
);

const shareOf = (count: number, n: number): string =>
  n <= MOST_DOTS ? words.count(count) : words.percent(Math.round((percent * count) / n));

const Counted = ({ share: { n, sides } }: { share: OpenShare }) => (
  <ul className="rows plain-list">
    {sides.map(({ side, count, waiting }) => (
      <li key={side} className="row">
        <ActorChip side={side} name={t.sides[side]} />
        {n <= MOST_DOTS && <Dots side={side} count={count} />}
        <span className="meta-text">
          {shareOf(count, n)}
          {waiting > 0 && `, ${words.waits(waiting)}`}
        </span>
      </li>
    ))}
  </ul>
);

/** Decisions by kind of actor, with how many there are: counted, never a target (domain.md I14). */
export function SharePanel({ caseId }: { caseId: string }) {
  const record = useQuery(caseQueries.record(caseId));
  const share = record.data?.share;
  if (!share) return null;
  return (
    <Panel title={words.title}>
      {share.n === 0 ? (
        <p className="meta-text">{words.none}</p>
      ) : (
        <>
          <Counted share={share} />
          <p className="meta-text decided-note">{words.note(share.n)}</p>
        </>
      )}
    </Panel>
  );
}
