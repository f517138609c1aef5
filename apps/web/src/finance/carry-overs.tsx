import type { CarryOver, FinanceLine } from '@samskab/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { longDate } from '../format/date.ts';
import { money } from '../format/money.ts';
import { finance } from '../texts/finance.ts';
import { Button } from '../ui/button.tsx';
import { DecideCarryOverDialog } from './decide-dialog.tsx';
import { Part } from './part.tsx';

const words = finance.carryOvers;
const chip: Record<CarryOver['status'], string> = {
  requested: 'chip-municipality',
  granted: 'tint-money',
  refused: 'chip-error',
};

function Answered({ one: { granted, decision, decidedReason, moved } }: { one: CarryOver }) {
  return (
    <>
      {granted !== null && decision !== null && <p>{words.granted(money(granted), decision)}</p>}
      {decidedReason !== null && <p className="meta-text">{words.reason(decidedReason)}</p>}
      {moved !== null && <p className="meta-text">{words.moved(money(moved))}</p>}
    </>
  );
}

const Request = ({ one, name, decide }: { one: CarryOver; name: string; decide: () => void }) => (
  <li>
    <p className="finance-request">
      <strong>{words.what(money(one.amount), one.year)}</strong>
      <span className={`chip ${chip[one.status]}`}>{words.status[one.status]}</span>
    </p>
    <p>
      {name}. {one.reason}
    </p>
    <p className="meta-text">{words.askedBy(one.requestedBy, longDate(one.requestedAt))}</p>
    {one.status === 'requested' && !one.mayDecide && <p className="meta-text">{words.eyes}</p>}
    <Answered one={one} />
    {one.mayDecide && <Button onPress={decide}>{words.decide}</Button>}
  </li>
);

type Props = { asked: UseQueryResult<{ items: CarryOver[] }>; lines: readonly FinanceLine[]; ask: ReactNode };

/** What is asked to be carried over 31 December, and what somebody else said to it. */
export function CarryOvers({ asked, lines, ask }: Props) {
  const [deciding, setDeciding] = useState<CarryOver>();
  const nameOf = ({ caseId, line }: CarryOver): string =>
    lines.find((one) => one.caseId === caseId && one.line === line)?.title ?? words.frame;
  return (
    <Part title={words.title} aside={ask} asked={asked} none={words.none} noneText={words.noneText}>
      {(requests) => (
        <>
          <ul className="plain-list finance-list">
            {requests.map((one) => (
              <Request key={one.id} one={one} name={nameOf(one)} decide={() => setDeciding(one)} />
            ))}
          </ul>
          {deciding && <DecideCarryOverDialog one={deciding} onClose={() => setDeciding(undefined)} />}
        </>
      )}
    </Part>
  );
}
