import type { InboxEntry } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { api } from '../api/client.ts';
import { useWrite } from '../api/use-write.ts';
import { dateSeenFrom, daysUntil } from '../format/date.ts';
import { inbox } from '../texts/inbox.ts';
import { Button } from '../ui/button.tsx';
import { DeadlineChip } from '../ui/chips.tsx';
import { quietFor } from './entry-words.ts';

type Props = { entry: InboxEntry; now: string; others: boolean };

function Retry({ entry }: { entry: InboxEntry }) {
  const retry = useWrite({
    send: (incident: string, key) => api.retry(entry.caseId ?? '', incident, key),
    said: () => inbox.retried,
  });
  return (
    <Button
      className="inbox-retry"
      isDisabled={retry.isPending}
      onPress={() => retry.mutate(entry.id)}
      aria-label={`${inbox.retry}: ${entry.title}`}
    >
      <Icon name="refresh" size={18} />
      {inbox.retry}
    </Button>
  );
}

const Quiet = ({ entry, now }: Omit<Props, 'others'>) => (
  <span className="deadline deadline-soon">
    <Icon name="warning" size={16} />
    {quietFor(entry, now)}
  </span>
);

/** A letter's answer is due within a day: that is said in words. */
function LetterDue({ actAt, now }: { actAt: string; now: string }) {
  const days = daysUntil(actAt, now);
  if (days < 0 || days > 1) return <DeadlineChip at={actAt} now={now} event />;
  return (
    <span className="deadline deadline-soon">
      <Icon name="time" size={16} />
      {days === 0 ? inbox.within.today : inbox.within.tomorrow}
    </span>
  );
}

/** By when: boxed when it is mine, an hourglass when it is somebody else's; an incident is mended here. */
export function EntryWhen({ entry, now, others }: Props) {
  if (entry.kind === 'incident' && entry.mayAct) return <Retry entry={entry} />;
  if (entry.kind === 'quiet') return <Quiet entry={entry} now={now} />;
  if (entry.kind === 'letter' && entry.actAt) return <LetterDue actAt={entry.actAt} now={now} />;
  if (entry.actAt) return <DeadlineChip at={entry.actAt} now={now} mine={!others} event={entry.kind === 'wait'} />;
  return (
    <span className="deadline deadline-others">
      {others && <Icon name="hourglass" size={16} />}
      {others ? inbox.since(dateSeenFrom(entry.at, now)) : inbox.noDay}
    </span>
  );
}
