import type { OpenDecision } from '@samskab/contracts';
import { longDate } from '../format/date.ts';
import { open } from '../texts/open.ts';
import { ActorChip } from '../ui/chips.tsx';

function Decision({ decision }: { decision: OpenDecision }) {
  const { kind, at, who, title, how, why } = decision;
  return (
    <li className={`decision decision-${kind}`}>
      <ActorChip side={who.side} name={who.name} />
      <div className="decision-words">
        <h3>
          {kind === 'waiting' && <span className="decision-waits">{open.decisions.waiting} </span>}
          {title}
        </h3>
        {how && <p className="meta-text">{how}</p>}
        {why && (
          <p className="decision-why">
            {kind === 'dissent' ? '' : `${open.decisions.why} `}
            {why}
          </p>
        )}
        {kind === 'closed' && <p className="meta-text">{open.decisions.closed}</p>}
      </div>
      {at && <p className="decision-date meta-text">{longDate(at)}</p>}
    </li>
  );
}

/** Who decided what, and why; every disagreement in its own place. */
export const DecisionsList = ({ decisions }: { decisions: readonly OpenDecision[] }) => (
  <section aria-labelledby="beslutninger">
    <h2 id="beslutninger">{open.decisions.title}</h2>
    {decisions.length === 0 ? (
      <p className="meta-text">{open.decisions.none}</p>
    ) : (
      <ol className="decisions plain-list">
        {decisions.map((decision, index) => (
          <Decision key={`${index} ${decision.title}`} decision={decision} />
        ))}
      </ol>
    )}
  </section>
);
