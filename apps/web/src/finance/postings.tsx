import type { AreaPosting } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dateSeenFrom } from '../format/date.ts';
import { finance } from '../texts/finance.ts';
import { Button } from '../ui/button.tsx';
import { kroner, NOTHING, signOf } from './figures.ts';
import { nameOf } from './grants.tsx';
import { Ground } from './ground.tsx';
import { Part } from './part.tsx';
import { type Column, Sheet } from './sheet.tsx';

const words = finance.postings;
const PAGE = 12;

const What = ({ posting }: { posting: AreaPosting }) => (
  <span className="finance-what">
    {posting.refused !== null && <Icon name="error" size={18} />}
    {posting.caseId === null ? (
      nameOf(posting)
    ) : (
      <Link to="/forloeb/$id" params={{ id: posting.caseId }} className="finance-case">
        {nameOf(posting)}
      </Link>
    )}
    {posting.breach && <span className="chip chip-error">{words.breach}</span>}
  </span>
);

const Way = ({ posting: { from, to } }: { posting: AreaPosting }) =>
  from === null || to === null ? (
    words.nothing
  ) : (
    <span className="finance-way">
      {finance.states[from]}
      <Icon name="arrow-forward" size={16} />
      <span className="visually-hidden"> {words.to} </span>
      {finance.states[to]}
    </span>
  );

const hasGround = ({ refused, decision, cover, reason }: AreaPosting): boolean =>
  [refused, decision, cover, reason].some((one) => one !== null);

const Why = ({ posting: { refused, decision, cover, reason } }: { posting: AreaPosting }) => {
  if (refused !== null) return <strong className="finance-no">{words.refused(refused)}</strong>;
  return (
    <>
      {decision ? <Ground decision={decision} /> : reason}
      {cover !== null && <span className="meta-text finance-under">{finance.grants.cover(cover)}</span>}
    </>
  );
};

function Amount({ posting }: { posting: AreaPosting }) {
  if (posting.refused !== null) return <s>{kroner(posting.amount)}</s>;
  const sign = signOf(posting);
  if (sign === 1) return <span className="finance-plus">+{kroner(posting.amount)}</span>;
  return kroner(sign === -1 ? -posting.amount : posting.amount);
}

const columnsSeen = (now: string): Column<AreaPosting>[] => [
  { head: words.what, cell: (posting) => <What posting={posting} /> },
  { head: words.date, cell: ({ at }) => <span className="finance-date">{dateSeenFrom(at, now)}</span> },
  { head: words.way, cell: (posting) => <Way posting={posting} /> },
  { head: words.ground, cell: (posting) => (hasGround(posting) ? <Why posting={posting} /> : NOTHING) },
  { head: words.amount, right: true, cell: (posting) => <Amount posting={posting} /> },
];

function Rows({ postings, now }: { postings: readonly AreaPosting[]; now: string }) {
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <p className="meta-text finance-count">{words.count(Math.min(shown, postings.length), postings.length)}</p>
      <Sheet
        label={words.title}
        columns={columnsSeen(now)}
        rows={postings.slice(0, shown)}
        keyOf={({ id }) => id}
        mark={({ refused }) => (refused === null ? undefined : 'finance-refused')}
      />
      {shown < postings.length && (
        <Button className="more" onPress={() => setShown(shown + PAGE)}>
          {words.more}
        </Button>
      )}
    </>
  );
}

type Props = { asked: UseQueryResult<{ items: AreaPosting[] }>; now: string };

/** What moved, from where to where and on what ground; what the ledger refused stands struck out, with the reason. */
export const Postings = ({ asked, now }: Props) => (
  <Part title={words.title} className="finance-wide" asked={asked} none={words.none} noneText={words.noneText}>
    {(postings) => <Rows postings={postings} now={now} />}
  </Part>
);
