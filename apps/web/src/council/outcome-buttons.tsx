import type { Body, Item } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { ToggleButton } from 'react-aria-components';
import { council } from '../texts/council.ts';
import { Choice } from '../ui/select.tsx';
import type { Chosen, Draft } from './decision.ts';
import { outcomeWord } from './wording.ts';

const words = council.decision;
const NOBODY = 'nobody';

type Props = { item: Item; body: Body; draft: Draft; set: (draft: Draft) => void; onPostpone: () => void };

const others: readonly Chosen[] = ['amended', 'sentBack', 'rejected', 'noted', 'forwarded'];

/** Filled until it is chosen; then a tint, a ring, a check and a word. */
function WithoutVote({ body, draft, set }: Props) {
  const chosen = draft.outcome === 'approved' && draft.voting === undefined;
  const { voting: _voting, ...rest } = draft;
  return (
    <ToggleButton
      className="outcome-main"
      isSelected={chosen}
      onChange={(on) => set(on ? { ...rest, outcome: 'approved', dissents: [] } : { ...draft, outcome: null })}
    >
      <Icon name={chosen ? 'check' : 'how-to-reg'} size={24} />
      <span>{words.withoutVote(body.rules.yes.withoutVote)}</span>
      {chosen && <span className="outcome-chosen">{words.chosen}</span>}
    </ToggleButton>
  );
}

const nameOf = ({ body, item }: Props, outcome: Chosen): string =>
  outcome === 'sentBack' && item.backTo.length === 0 ? words.others.sentBackAlone : outcomeWord(body, outcome);

function BackTo({ item, draft, set }: Props) {
  const options = [
    ...item.backTo.map(({ key, name }) => ({ id: key, name })),
    { id: NOBODY, name: words.backToNobody },
  ];
  return (
    <div className="outcome-back">
      <Choice
        label={words.backTo}
        options={options}
        value={draft.backTo ?? NOBODY}
        onChange={(id) => set({ ...draft, backTo: id === NOBODY ? null : id })}
      />
    </div>
  );
}

/** Every outcome a body can come to; what is not chosen stays in sight. */
export function OutcomeButtons(props: Props) {
  const { item, draft, set, onPostpone } = props;
  return (
    <div className="outcomes">
      <WithoutVote {...props} />
      <div className="outcome-others">
        {others.map((outcome) => (
          <ToggleButton
            key={outcome}
            className="outcome-other"
            isSelected={draft.outcome === outcome}
            onChange={(on) => set({ ...draft, outcome: on ? outcome : null })}
          >
            {draft.outcome === outcome && <Icon name="check" size={18} />}
            {nameOf(props, outcome)}
          </ToggleButton>
        ))}
        <button type="button" className="outcome-other" onClick={onPostpone}>
          {words.others.postponed}
        </button>
      </div>
      {draft.outcome === 'sentBack' && item.backTo.length > 0 && <BackTo {...props} />}
    </div>
  );
}
