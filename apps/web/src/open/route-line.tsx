import { Icon } from '@samskab/designer/icons';
import type { OpenStop } from '@samskab/contracts';
import { dateSeenFrom, longDate } from '../format/date.ts';
import { open } from '../texts/open.ts';
import { ActorChip } from '../ui/chips.tsx';

/** On the line: a check where it has been, the token where it is, a number where it is yet to come. */
const Mark = ({ stop, number }: { stop: OpenStop; number: number }) => (
  <span className="route-stop-mark" aria-hidden>
    {stop.state === 'done' && <Icon name="check" size={18} />}
    {(stop.state === 'ahead' || stop.state === 'skipped') && number}
  </span>
);

function Stop({ stop, number, now }: { stop: OpenStop; number: number; now: string }) {
  const here = stop.state === 'here';
  const date = stop.at && (here ? dateSeenFrom(stop.at, now) : longDate(stop.at));
  return (
    <li className={`route-stop route-stop-${stop.state}`} aria-current={here ? 'step' : undefined}>
      <Mark stop={stop} number={number} />
      <div className="route-stop-words">
        <h3>{stop.name}</h3>
        {stop.text && <p className="route-stop-text">{stop.text}</p>}
        <p className="route-stop-when">
          {here ? (
            <strong>{open.line.here}</strong>
          ) : (
            <span className="visually-hidden">{open.line.states[stop.state]}</span>
          )}
          {date && (
            <span>
              {here ? ' · ' : ''}
              {date}
            </span>
          )}
        </p>
        {stop.who && <ActorChip side={stop.who.side} name={stop.who.name} />}
      </div>
    </li>
  );
}

/** The process as a bus line: its plain steps as stops, and where it stands. Across from 768 px, down below that. */
export function RouteLine({ stops, now }: { stops: readonly OpenStop[]; now: string }) {
  if (stops.length === 0) return null;
  return (
    <section aria-labelledby="linjen">
      <h2 id="linjen" className="visually-hidden">
        {open.line.label}
      </h2>
      <ol className="route-line plain-list">
        {stops.map((stop, index) => (
          <Stop key={`${index} ${stop.name}`} stop={stop} number={index + 1} now={now} />
        ))}
      </ol>
    </section>
  );
}
