import type { AreaPosting } from '@samskab/contracts';
import { dateSeenFrom } from '../format/date.ts';
import { finance } from '../texts/finance.ts';
import { EmptyPanel } from '../ui/states.tsx';
import { Panel } from '../ui/panel.tsx';
import { grantsAmong, kroner, sum } from './figures.ts';
import { Ground } from './ground.tsx';

const words = finance.grants;
const SHOWN = 3;

export const nameOf = ({ title, name, op }: AreaPosting): string =>
  title === null ? finance.op(op) : [title, name].filter(Boolean).join(', ');

const Grant = ({ grant, now }: { grant: AreaPosting; now: string }) => (
  <li className="finance-sum">
    <span>
      {nameOf(grant)}
      <span className="meta-text finance-under">
        {grant.decision ? <Ground decision={grant.decision} /> : dateSeenFrom(grant.at, now)}
        {grant.cover !== null && <>. {words.cover(grant.cover)}</>}
      </span>
    </span>
    <span>{kroner(grant.amount)}</span>
  </li>
);

/** The year's frame and appropriations, with what each rests on. */
export function Grants({ postings, now }: { postings: readonly AreaPosting[]; now: string }) {
  const grants = grantsAmong(postings);
  return (
    <Panel title={words.title}>
      {grants.length === 0 ? (
        <EmptyPanel title={words.none} text={words.noneText} />
      ) : (
        <>
          <ul className="plain-list finance-sums">
            {grants.slice(0, SHOWN).map((grant) => (
              <Grant key={grant.id} grant={grant} now={now} />
            ))}
          </ul>
          {grants.length > SHOWN && <p className="meta-text">{words.more(grants.length - SHOWN)}</p>}
          <p className="finance-sum finance-total">
            <span>{words.total}</span>
            <span>{kroner(sum(grants, ({ amount }) => amount))}</span>
          </p>
        </>
      )}
    </Panel>
  );
}
