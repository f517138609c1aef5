import type { Body, DecideDisqualification, Item } from '@samskab/contracts';
import type { Sitting } from '@samskab/council';
import { participants } from '@samskab/council';
import { Icon } from '@samskab/designer/icons';
import { useState } from 'react';
import { messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { council } from '../texts/council.ts';
import { Button } from '../ui/button.tsx';
import { councilApi } from './council-api.ts';
import type { Counts } from './decision.ts';
import { VoteFields } from './vote-fields.tsx';

const words = council.disqualified;
type One = Item['disqualifications'][number];
const chips: Record<One['status'], string> = {
  claimed: words.asked,
  disqualified: words.out,
  cleared: words.cleared,
};

type Row = { one: One; item: Item; body: Body; sitting: Sitting; mayDecide: boolean };

/** What came of it: has left the room, with or without a substitute. */
function Found({ one, body, sitting }: Row) {
  if (one.status !== 'disqualified') return <span className="meta-text">{words.stays}</span>;
  const substitute = sitting.disqualifications.find(({ member }) => member === one.memberId)?.substitute;
  const name = body.members.find(({ id }) => id === substitute)?.name;
  return (
    <span className="meta-text">
      {words.left} {name ? words.substitute(name) : words.noSubstitute}
    </span>
  );
}

function Deciding({ one, item, body }: Row) {
  const [votes, setVotes] = useState<Counts>();
  const find = useWrite({
    send: (found: DecideDisqualification, key) => councilApi.find(item.id, one.memberId, found, key),
    said: () => words.decided,
    quiet: true,
  });
  const decide = (disqualified: boolean) => find.mutate({ disqualified, ...(votes && { votes }) });
  return (
    <div className="disqualified-decide">
      <p className="meta-text">{words.without(body.name, one.memberName)}</p>
      {votes && <VoteFields who={words.title} counts={votes} onChange={setVotes} />}
      {find.error && (
        <p className="field-error" role="alert">
          {messageOf(find.error)}
        </p>
      )}
      <div className="disqualified-buttons">
        <Button aria-label={words.yesNamed(one.memberName)} isDisabled={find.isPending} onPress={() => decide(true)}>
          {words.yes}
        </Button>
        <Button aria-label={words.noNamed(one.memberName)} isDisabled={find.isPending} onPress={() => decide(false)}>
          {words.no}
        </Button>
        {!votes && (
          <Button look="quiet" onPress={() => setVotes({ for: 0, against: 0, abstain: 0 })}>
            {words.vote}
          </Button>
        )}
      </div>
    </div>
  );
}

const letterOf = ({ body, one }: Row): string => {
  const list = body.members.find(({ id }) => id === one.memberId)?.list;
  return body.lists.find(({ letter }) => letter === list)?.name ?? '';
};

function DisqualifiedRow(row: Row) {
  const { one, mayDecide } = row;
  return (
    <li className={`disqualified-row disqualified-${one.status}`}>
      <span className="chip chip-council">
        <Icon name="person" size={18} />
        {chips[one.status]}
      </span>
      <div>
        <p>
          <strong>{one.memberName}</strong> ({letterOf(row)}): „{one.reason}“{' '}
          {one.status !== 'claimed' && <Found {...row} />}
        </p>
        {one.status === 'claimed' && mayDecide && <Deciding {...row} />}
      </div>
    </li>
  );
}

/** Decided first, before anything of the item: who is disqualified in it, and who takes part. */
export function DisqualifiedRows(props: Omit<Row, 'one'>) {
  const { item, sitting } = props;
  const takePart = council.attendance.takePart(participants(sitting).length);
  if (item.disqualifications.length === 0) return null;
  return (
    <div className="disqualified">
      <ul className="plain-list" aria-label={words.title}>
        {item.disqualifications.map((one) => (
          <DisqualifiedRow key={one.memberId} {...props} one={one} />
        ))}
      </ul>
      <p className="disqualified-part">
        <strong>{takePart.strong}</strong>
        {takePart.rest}
      </p>
      {item.mayDemand.length > 0 && (
        <p className="meta-text disqualified-demand">{words.demand(item.mayDemand.join(', '))}</p>
      )}
    </div>
  );
}
