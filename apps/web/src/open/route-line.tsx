import { Icon } from '@samskab/designer/icons';
import type { OpenStop } from '@samskab/contracts';
import { lastDay, longDate } from '../format/date.ts';
import { open } from '../texts/open.ts';
import { ActorChip } from '../ui/chips.tsx';

/** On the line: a check where it has been, the token where it is, a number where it is yet to come. */
const Mark = ({ stop, number }: { stop: OpenStop; number: number }) => (
  <span className="stop-mark" aria-hidden>
    {stop.state === 'done' && <Icon name="check" size={18} />}
    {(stop.state === 'ahead' || stop.state === 'skipped') && number}
  </span>
);

function Stop({ stop, number }: { stop: OpenStop; number: number }) {
  const here = stop.state === 'here';
  const date = stop.at && longDate(here ? lastDay(stop.at) : stop.at);
  return (
    <li className={`stop stop-${stop.state}`} aria-current={here ? 'step' : undefined}>
      <Mark stop={stop} number={number} />
      <div className="stop-words">
        <h3>{stop.name}</h3>
        {stop.text && <p className="stop-text">{stop.text}</p>}
        <p className="stop-when">
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
export function RouteLine({ stops }: { stops: readonly OpenStop[] }) {
  if (stops.length === 0) return null;
  return (
    <section aria-labelledby="linjen">
      <h2 id="linjen" className="visually-hidden">
        {open.line.label}
      </h2>
      <ol className={`route-line plain-list route-${Math.min(stops.length, 8)}`}>
        {stops.map((stop, index) => (
          <Stop key={`${index} ${stop.name}`} stop={stop} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}
