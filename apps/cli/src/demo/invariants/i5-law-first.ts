import { formatMoney } from '@samskab/expression';
import type { MoneyLine } from '@samskab/contracts';
import type { Records } from '../records.ts';
import type { Invariant } from './invariant.ts';
import { madePostings } from './happened.ts';
import type { MadePosting } from './happened.ts';

/** Nothing is committed before its appropriation, nothing is paid before it is committed; a grant names its decision. */
export const lawFirst: Invariant = {
  id: 'I5',
  promise: 'Loven først: intet disponeres eller betales, før det er bevilget',
  breaches: (records) => [
    ...records.money.filter(needsGrant).flatMap((line) => tooEarly(line, ofLine(records, line))),
    ...withoutDecision(records),
  ],
};

/** Within a frame the council has granted the year's money beforehand. */
const needsGrant = ({ kind }: MoneyLine): boolean => kind !== 'frame';
const ofLine = (records: Records, { line }: MoneyLine) => madePostings(records).filter((one) => one.line === line);

function tooEarly({ name }: MoneyLine, postings: readonly MadePosting[]): string[] {
  let [granted, committed, paid] = [0, 0, 0];
  return postings.flatMap(({ op, amount }) => {
    if (op === 'grant') granted += amount;
    if (op === 'commit') committed += amount;
    if (op === 'pay') paid += amount;
    if (op === 'commit' && committed > granted) return [`${name}: ${formatMoney(amount)} disponeret før bevillingen`];
    return op === 'pay' && paid > committed ? [`${name}: ${formatMoney(amount)} betalt uden at være disponeret`] : [];
  });
}

const withoutDecision = ({ one, books }: Records): string[] =>
  books.transfers
    .filter(({ caseId, op, decision }) => caseId === one.id && op === 'grant' && !decision?.trim())
    .map(({ amount }) => `${formatMoney(amount)} er bevilget uden en beslutning`);
