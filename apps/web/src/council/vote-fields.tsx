import { Input, NumberField } from 'react-aria-components';
import { council } from '../texts/council.ts';
import type { Counts } from './decision.ts';

const words = council.votes;
export const sides = ['for', 'against', 'abstain'] as const;

type Cell = { side: (typeof sides)[number]; who: string; counts: Counts; onChange: (counts: Counts) => void };

/** One figure of a vote: typed, or stepped with the arrow keys. */
export const VoteField = ({ side, who, counts, onChange }: Cell) => (
  <NumberField
    className="vote-field"
    aria-label={words.cell(words[side], who)}
    minValue={0}
    value={counts[side]}
    onChange={(value) => onChange({ ...counts, [side]: Number.isNaN(value) ? 0 : value })}
  >
    <Input className="input" />
  </NumberField>
);

/** For, against, abstaining: the three figures beside each other, each under its word. */
export const VoteFields = ({ who, counts, onChange }: Omit<Cell, 'side'>) => (
  <div className="vote-fields">
    {sides.map((side) => (
      <div key={side}>
        <span className="meta-text" aria-hidden>
          {words[side]}
        </span>
        <VoteField side={side} who={who} counts={counts} onChange={onChange} />
      </div>
    ))}
  </div>
);
