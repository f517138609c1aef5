import { Icon } from '@samskab/designer/icons';
import { type KeyboardEvent, useId } from 'react';
import { longDate, timeOfDay } from '../../format/date.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { Button } from '../../ui/button.tsx';
import type { Stop } from './stops.ts';

const words = caseRoom.time;

type Props = { stops: readonly Stop[]; seq: number | null; now: string; onChange: (seq: number | null) => void };

const percent = 100;

/** One mark for each moment, spread evenly: what happened in one morning can be told apart. */
const Ticks = ({ stops, here }: { stops: readonly Stop[]; here: number }) => (
  <span className="time-ticks" aria-hidden>
    <span className="time-line" />
    <span className="time-passed" style={{ width: `${(here / (stops.length - 1)) * percent}%` }} />
    {stops.map(({ seq }, index) => (
      <span
        key={seq}
        className={index <= here ? 'time-tick time-tick-passed' : 'time-tick'}
        style={{ left: `${(index / (stops.length - 1)) * percent}%` }}
      />
    ))}
  </span>
);

const Step = ({
  label,
  icon,
  to,
  onGo,
}: {
  label: string;
  icon: 'chevron-left' | 'chevron-right';
  to: boolean;
  onGo: () => void;
}) => (
  <Button look="quiet" className="time-step" aria-label={label} isDisabled={!to} onPress={onGo}>
    <Icon name={icon} />
  </Button>
);

/** Back in time: drag, or use the arrow keys; Escape comes back to now. */
export function TimeBar({ stops, seq, now, onChange }: Props) {
  const id = useId();
  const last = stops.length - 1;
  if (last < 1) return null;
  const found = seq === null ? last : stops.findIndex((stop) => stop.seq === seq);
  const here = found === -1 ? last : found;
  const go = (index: number) => onChange(index >= last ? null : (stops[Math.max(0, index)]?.seq ?? null));
  const stop = stops[here];
  const isNow = seq === null;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isNow) onChange(null);
  };
  return (
    <section className="time-bar" aria-label={words.title}>
      <label className="time-title" htmlFor={id}>
        <Icon name="time" /> {words.title}
      </label>
      <Step label={words.earlier} icon="chevron-left" to={here > 0} onGo={() => go(here - 1)} />
      <span className="time-end meta-text">{longDate(stops[0]?.at ?? now)}</span>
      <span className="time-track">
        <Ticks stops={stops} here={here} />
        <input
          id={id}
          type="range"
          min={0}
          max={last}
          step={1}
          value={here}
          aria-valuetext={isNow ? words.now : words.at(longDate(stop?.at ?? now), stop?.text ?? '')}
          onChange={(event) => go(Number(event.target.value))}
          onKeyDown={onKey}
        />
      </span>
      <Step label={words.later} icon="chevron-right" to={!isNow} onGo={() => go(here + 1)} />
      <span className="time-end time-now">{words.today(longDate(now))}</span>
    </section>
  );
}

/** What one looks at is not how it is: said above everything. */
export function PastNotice({ stop, busy, onBack }: { stop: Stop; busy: boolean; onBack: () => void }) {
  return (
    <p className="past-notice" aria-live="polite" aria-busy={busy}>
      <Icon name="time" />
      <span>
        <strong>{words.stood(longDate(stop.at), timeOfDay(stop.at))}</strong> {stop.text}
      </span>
      <Button onPress={onBack}>{words.back}</Button>
    </p>
  );
}

/** The code that reads the past did not come: the page stays as it is. */
export const PastLost = () => (
  <p className="notice notice-warning" role="alert">
    {words.failed}
  </p>
);
