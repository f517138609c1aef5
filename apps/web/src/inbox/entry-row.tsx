import type { InboxEntry } from '@samskab/contracts';
import { inbox } from '../texts/inbox.ts';
import { ActorChip } from '../ui/chips.tsx';
import { EntryClaim } from './entry-claim.tsx';
import { EntryLink } from './entry-link.tsx';
import { EntryWhen } from './entry-when.tsx';
import { whatToDo, whoActs } from './entry-words.ts';

type Props = { entry: InboxEntry; now: string; others: boolean; here: boolean };

const Taken = ({ entry }: { entry: InboxEntry }) =>
  entry.claimedBy && (
    <span className="inbox-taken"> · {entry.claimedBy.me ? inbox.mine : inbox.theirs(entry.claimedBy.name)}</span>
  );

const Chip = ({ entry }: { entry: InboxEntry }) => (
  <ActorChip side={entry.who.side} name={whoActs(entry)} icon={entry.kind === 'letter' ? 'person' : undefined} />
);

/** One thing to see to: what, who, where, when. On a phone the same parts make a card. */
export const EntryRow = ({ entry, now, others, here }: Props) => (
  <li className={`inbox-row${here ? ' inbox-here' : ''}`}>
    <div className="inbox-what">
      <p className="inbox-title">
        {entry.kind === 'item' && others && <span className="dot dot-token inbox-token" aria-hidden />}
        <EntryLink entry={entry} />
      </p>
      <p className="meta-text">
        {whatToDo(entry, now)}
        <Taken entry={entry} />
      </p>
    </div>
    <span className="inbox-who">
      <Chip entry={entry} />
    </span>
    <span className="inbox-town">{entry.town}</span>
    <span className="inbox-when">
      <EntryWhen entry={entry} now={now} others={others} />
    </span>
    <span className="inbox-act">
      <EntryClaim entry={entry} />
    </span>
  </li>
);
