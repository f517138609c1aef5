import { toLocal } from '@samskab/calendar';
import { useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { playWords as words } from '../texts/play.ts';
import type { Trying } from './use-trial.ts';

/** So many of the next days on which time does something. */
const shown = 3;

type Day = { day: string; at: string; names: string[] };

function daysOf({ frame, stage }: Trying): Day[] {
  const days: Day[] = [];
  for (const { at, node } of frame?.state.due ?? []) {
    const { day } = toLocal(at);
    const name = stage.process.nodes.find(({ id }) => id === node)?.name ?? words.unnamed;
    const same = days.find((one) => one.day === day);
    if (same) same.names = [...new Set([...same.names, name])];
    else days.push({ day, at, names: [name] });
    if (same) same.at = at;
  }
  return days.slice(0, shown);
}

/** Time is let go: to the next days on which something is due, or to any other. */
export function TimeChoices({ trying }: { trying: Trying }) {
  const [date, setDate] = useState('');
  const days = daysOf(trying);
  return (
    <section className="trial-time">
      <h3>{words.time}</h3>
      <ul>
        {days.map(({ day, at, names }) => (
          <li key={day}>
            <button type="button" className="trial-jump" onClick={() => trying.jumpAt(at)}>
              <Icon name="jump" />
              <span>
                {words.jumpTo(day, trying.day)}
                <small>{names.join(', ')}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <form
        className="trial-date"
        onSubmit={(event) => {
          event.preventDefault();
          if (date > trying.day) trying.jumpTo(date);
        }}
      >
        <label>
          {words.jumpDate}
          <input
            className="input"
            type="date"
            min={trying.day}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </label>
        <button type="submit" className="button button-secondary" disabled={date <= trying.day}>
          {words.jump}
        </button>
      </form>
    </section>
  );
}
