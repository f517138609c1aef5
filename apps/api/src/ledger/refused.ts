import { Refusal } from '@samskab/contracts';
import type { ErrorCode } from '@samskab/contracts';
import type { LedgerCode, LedgerRefusal, Posted, Posting } from '@samskab/ledger';

/** The ledger's own words for what its rules refuse, under the codes of the catalogue. */
const codes: Record<LedgerCode, ErrorCode> = {
  negativeAmount: 'amountInvalid',
  notWholeOere: 'amountInvalid',
  tooLarge: 'amountInvalid',
  amountNeeded: 'amountInvalid',
  opNotOnLine: 'invalid',
  moneyStays: 'leavesArea',
  noDecision: 'beforeAppropriation',
  noCover: 'appropriationWithoutCover',
  overExpected: 'noCover',
  overGranted: 'noCover',
  overFreed: 'noCover',
  frameFull: 'noCover',
  aboveDelegation: 'aboveDelegation',
  overAvailable: 'noCover',
  overLapsed: 'noCover',
  notGranted: 'beforeAppropriation',
  notFreedYet: 'beforeAppropriation',
  notReleasedYet: 'beforeAppropriation',
  overCommitted: 'noCover',
  reallyFreed: 'leavesArea',
  overHeld: 'noCover',
  sameArea: 'invalid',
  notReversible: 'notOffered',
};

const refusedBy = ({ refused, message }: LedgerRefusal): Refusal => new Refusal(codes[refused], message);

/** What was decided, unless the ledger refused: then its refusal is thrown. */
export function posted(posting: Posting): Posted {
  if (!posting.ok) throw refusedBy(posting);
  return posting;
}
