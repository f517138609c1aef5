import type { OpenShare, Side } from '@samskab/contracts';
import { open } from '../texts/open.ts';
import { ActorChip } from '../ui/chips.tsx';

/** Up to so many are shown one by one; a percentage of fewer says more than it knows. */
const MOST_DOTS = 20;

const repeated = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const Dots = ({ side, count, waiting }: { side: Side; count: number; waiting: number }) => (
  <span className={`share-dots share-${side}`} aria-hidden>
    {repeated(count).map((index) => (
      <span key={index} className="share-dot" />
    ))}
    {repeated(waiting).map((index) => (
      <span key={`w${index}`} className="share-dot share-dot-waiting" />
    ))}
  </span>
);

/** Decisions by kind of actor, with how many there are: counted, never a target. */
export function Share({ share: { n, sides } }: { share: OpenShare }) {
  if (n === 0) return null;
  return (
    <section className="panel share" aria-labelledby="andel">
      <h2 id="andel">{open.decisions.share(n)}</h2>
      <ul className="plain-list">
        {sides.map(({ side, count, waiting }) => (
          <li key={side}>
            <ActorChip side={side} name={open.sides[side]} />
            {n <= MOST_DOTS && <Dots side={side} count={count} waiting={waiting} />}
            <strong>{n <= MOST_DOTS ? count : open.decisions.percent(Math.round((100 * count) / n))}</strong>
            {waiting > 0 && <span className="meta-text">{open.decisions.waits(waiting)}</span>}
          </li>
        ))}
      </ul>
      <p className="meta-text">{open.decisions.note(n)}</p>
    </section>
  );
}
