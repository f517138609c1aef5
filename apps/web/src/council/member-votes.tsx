import { participants } from '@samskab/council';
import { Radio, RadioGroup } from 'react-aria-components';
import { council } from '../texts/council.ts';
import { sides } from './vote-fields.tsx';
import type { VotesProps } from './votes-card.tsx';

const words = council.votes;

/** One tap for each who takes part. A vote that is recorded cannot be taken back. */
export function MemberVotes({ item, body, sitting, draft, set }: VotesProps) {
  const recorded = new Set(item.votes.members.map(({ memberId }) => memberId));
  const letterOf = (id: string) => body.lists.find((list) => list.id === id)?.letter ?? '';
  return (
    <ul className="member-votes plain-list">
      {participants(sitting).map(({ id, name, list }) => (
        <li key={id}>
          <span>
            <span className="list-letter">{letterOf(list)}</span> {name}
          </span>
          <RadioGroup
            className="radios"
            aria-label={name}
            value={draft.members[id] ?? null}
            isDisabled={recorded.has(id)}
            onChange={(choice) =>
              set({ ...draft, members: { ...draft.members, [id]: choice as (typeof sides)[number] } })
            }
          >
            {sides.map((side) => (
              <Radio key={side} value={side} className="radio member-vote">
                {words[side]}
              </Radio>
            ))}
          </RadioGroup>
        </li>
      ))}
    </ul>
  );
}
