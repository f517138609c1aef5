import { council } from '../texts/council.ts';
import { listsAt } from './at-table.ts';
import { countsOf, sumsOf } from './decision.ts';
import { sides, VoteField } from './vote-fields.tsx';
import type { VotesProps } from './votes-card.tsx';

const words = council.votes;

/** A row for each list that takes part, and what they come to. */
export function ListVotes({ sitting, draft, set }: VotesProps) {
  const sums = sumsOf(draft, sitting);
  return (
    <table className="votes-table" aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{words.list}</th>
          {sides.map((side) => (
            <th key={side} scope="col" className="right">
              {words[side]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listsAt(sitting).map(({ letter, name, takePart }) => (
          <tr key={letter}>
            <th scope="row">
              <span className="list-letter">{letter}</span> {name}{' '}
              <span className="meta-text">{words.takePart(takePart)}</span>
            </th>
            {sides.map((side) => (
              <td key={side} className="right">
                <VoteField
                  side={side}
                  who={name}
                  counts={countsOf(draft, letter)}
                  onChange={(counts) => set({ ...draft, lists: { ...draft.lists, [letter]: counts } })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.all}</th>
          {sides.map((side) => (
            <td key={side} className="right">
              {sums[side]}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
