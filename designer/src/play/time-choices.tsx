import { toLocal } from '@samskab/calendar';
import { useMemo, useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { playWords as words } from '../texts/play.ts';
import type { TrialForm } from './trial-deeds.tsx';
import type { TrialEntry } from './trial-entries.ts';
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

const any = (): boolean => true;

/** Any other day, by a date field of the house. */
function OtherDay({ trying, form }: { trying: Trying; form: TrialForm }) {
  const [open, setOpen] = useState(false);
  const entries = useMemo(() => [dateEntry(trying.day)], [trying.day]);
  if (!open)
    return (
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        {words.jumpDate}
      </button>
    );
  return (
    <div className="trial-doing">
      {form({
        id: 'jump',
        entries,
        visible: any,
        submit: words.jump,
        error: undefined,
        onSubmit: ({ day }) => {
          setOpen(false);
          trying.jumpTo(String(day));
        },
        onCancel: () => setOpen(false),
      })}
    </div>
  );
}

const dateEntry = (day: string): TrialEntry => ({
  variable: 'day',
  label: words.jumpDate,
  help: null,
  required: true,
  readOnly: false,
  type: 'date',
  personal: false,
  value: day,
});

/** Time is let go: to the next days on which something is due, or to any other. */
export function TimeChoices({ trying, form }: { trying: Trying; form: TrialForm }) {
  return (
    <section className="trial-time">
      <h3>{words.time}</h3>
      <ul>
        {daysOf(trying).map(({ day, at, names }) => (
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
      <OtherDay {...{ trying, form }} />
    </section>
  );
}
