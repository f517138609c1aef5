import type { Body, Item } from '@samskab/contracts';
import type { Sitting } from '@samskab/council';
import { participants } from '@samskab/council';
import { Radio, RadioGroup } from 'react-aria-components';
import { council } from '../texts/council.ts';
import { Button } from '../ui/button.tsx';
import { listsAt } from './at-table.ts';
import type { Draft } from './decision.ts';
import { allFor, sumsOf } from './decision.ts';
import { ListVotes } from './list-votes.tsx';
import { MemberVotes } from './member-votes.tsx';

const words = council.votes;

export type VotesProps = { item: Item; body: Body; sitting: Sitting; draft: Draft; set: (draft: Draft) => void };

/** Nobody has asked for a vote: the lists and how many of each take part. */
function Offered({ sitting, draft, set }: VotesProps) {
  const vote = () => set({ ...draft, voting: 'list', outcome: draft.outcome ?? 'approved', lists: allFor(sitting) });
  return (
    <section className="item-card votes" aria-labelledby="stemmer">
      <div className="votes-head">
        <h3 id="stemmer">{words.title}</h3>
        <span className="meta-text">{words.help}</span>
        <Button className="votes-go" onPress={vote}>
          {words.go}
        </Button>
      </div>
      <ul className="votes-lists plain-list">
        {listsAt(sitting).map(({ letter, name, takePart }) => (
          <li key={letter}>
            <span className="list-letter">{letter}</span>
            <span>
              {name}
              <span className="meta-text">{words.takePart(takePart)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Majority({ draft, sitting }: VotesProps) {
  const sums = sumsOf(draft, sitting);
  const counted = words.counted(sums.for + sums.against + sums.abstain, participants(sitting).length);
  const found = sums.for > sums.against ? words.majority : sums.for === sums.against ? words.tie : words.noMajority;
  return (
    <span className="votes-counted">
      <strong>{counted.strong}</strong>
      {counted.rest}. {found}
    </span>
  );
}

/** A tie that the chair settles, where the body's rules say so and the vote does not show the chair's own. */
function Casting({ body, draft, sitting, set }: VotesProps) {
  const sums = sumsOf(draft, sitting);
  const { casting: _casting, ...without } = draft;
  if (body.rules.castingVote === null || sums.for !== sums.against || draft.voting !== 'list') return null;
  return (
    <RadioGroup
      className="votes-casting"
      aria-label={words.casting}
      value={draft.casting ?? null}
      onChange={(value) => set({ ...without, casting: value === 'for' ? 'for' : 'against' })}
    >
      <span>{words.casting}</span>
      <div className="radios">
        <Radio value="for" className="radio">
          {words.castingFor}
        </Radio>
        <Radio value="against" className="radio">
          {words.castingAgainst}
        </Radio>
      </div>
    </RadioGroup>
  );
}

function Voting(props: VotesProps) {
  const { item, draft, set } = props;
  const recorded = item.votes.members.length > 0;
  const { voting: _voting, ...without } = draft;
  return (
    <section className="item-card votes votes-on" aria-labelledby="stemmer">
      <div className="votes-head">
        <h3 id="stemmer">{draft.voting === 'member' ? words.titleMembers : words.title}</h3>
        <Majority {...props} />
      </div>
      <div className="votes-tools">
        <RadioGroup
          className="radios votes-way"
          aria-label={words.way}
          value={draft.voting ?? null}
          isDisabled={recorded}
          onChange={(way) => set({ ...draft, voting: way === 'member' ? 'member' : 'list' })}
        >
          <Radio value="list" className="radio">
            {words.byList}
          </Radio>
          <Radio value="member" className="radio">
            {words.byMember}
          </Radio>
        </RadioGroup>
        {!recorded && item.votes.lists.length === 0 && (
          <Button look="quiet" onPress={() => set({ ...without, outcome: null, dissents: [] })}>
            {words.takeAway}
          </Button>
        )}
      </div>
      {recorded && <p className="meta-text">{words.recorded}</p>}
      {draft.voting === 'member' ? <MemberVotes {...props} /> : <ListVotes {...props} />}
      <Casting {...props} />
    </section>
  );
}

/** Votes, when somebody asks for them: by candidate list, or by each member. */
export const VotesCard = (props: VotesProps) =>
  props.draft.voting === undefined ? <Offered {...props} /> : <Voting {...props} />;
