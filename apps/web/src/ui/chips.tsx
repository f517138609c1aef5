import type { Side } from '@samskab/contracts';
import { Icon, type IconName } from '@samskab/designer/icons';
import { dateSeenFrom, daysUntil, lastDay, longDate } from '../format/date.ts';
import { t } from '../texts/texts.ts';

const signs: { [S in Side]: IconName } = {
  citizens: 'groups',
  municipality: 'business',
  council: 'how-to-reg',
  other: 'persons',
};

export const sideIcon = (side: Side | null): IconName => signs[side ?? 'other'];

/** Who acts: colour, sign and word. */
export function ActorChip({ side, name, icon }: { side: Side | null; name: string; icon?: IconName }) {
  return (
    <span className={`chip chip-${side ?? 'other'}`}>
      <Icon name={icon ?? sideIcon(side)} size={16} />
      {name}
    </span>
  );
}

function words(days: number, date: string): string {
  if (days < 0) return t.deadline.late(-days);
  if (days === 0) return t.deadline.today;
  return days === 1 ? t.deadline.tomorrow : date;
}

const urgency = (days: number): string => (days < 0 ? 'late' : days <= 1 ? 'soon' : 'calm');

type Deadline = {
  at: string;
  now: string;
  mine?: boolean;
  /** It is no deadline: something happens then. */ event?: boolean;
};

/** When one must have acted. Boxed when it is mine; someone else's has an hourglass and no box. */
export function DeadlineChip({ at, now, mine = true, event = false }: Deadline) {
  const day = event ? at : lastDay(at);
  const days = daysUntil(day, now);
  return (
    <span
      className={`deadline deadline-${urgency(days)}${mine ? '' : ' deadline-others'}`}
      title={t.deadline.label(longDate(day))}
    >
      <Icon name={mine ? 'time' : 'hourglass'} size={16} />
      {words(days, dateSeenFrom(day, now))}
    </span>
  );
}
