import type { LineBalances, LineKind } from './line.ts';

/** How far the money of a line has come (domain.md § 4). */
export type Stage =
  | 'wish'
  | 'coveredWithinFrame'
  | 'recommended'
  | 'opinion'
  | 'granted'
  | 'released'
  | 'committed'
  | 'paid'
  | 'accounted'
  | 'refused';

/** What the bodies have said of the line so far; `none` when nobody has been asked. */
export type Asked = 'none' | 'recommended' | 'opinion' | 'refused' | 'approved';

export type Standing = {
  kind: LineKind;
  balances: LineBalances;
  asked: Asked;
  /** The case is over: nothing more will come. */
  over: boolean;
};

/** Authority that may be used now. A frame's reservation is of its own kind: covered, without a grant. */
const usable = ({ kind, balances }: Standing): number =>
  balances.granted + (kind === 'frame' ? 0 : balances.reservedGranted);

const holds = ({ balances }: Standing): boolean =>
  balances.expected + balances.grantedAhead + balances.granted + balances.committed > 0;

const asked: Record<Asked, Stage> = {
  none: 'wish',
  recommended: 'recommended',
  opinion: 'opinion',
  refused: 'refused',
  // Approved, and the posting has still to be made.
  approved: 'opinion',
};

/** The stages money itself proves, the furthest first. */
const REACHED: readonly { stage: Stage; when: (standing: Standing) => boolean }[] = [
  { stage: 'accounted', when: (one) => one.over && one.balances.used > 0 && !holds(one) },
  { stage: 'committed', when: ({ balances }) => balances.committed > 0 },
  { stage: 'paid', when: (one) => one.balances.used > 0 && usable(one) === 0 },
  { stage: 'released', when: (one) => usable(one) > 0 },
  { stage: 'paid', when: ({ balances }) => balances.used > 0 },
  { stage: 'granted', when: ({ balances }) => balances.grantedAhead > 0 },
  { stage: 'coveredWithinFrame', when: ({ kind, balances }) => kind === 'frame' && balances.reservedGranted > 0 },
];

/** The one stage of a line: where its least advanced money in use stands, or what was said of the wish. */
export const stageOf = (standing: Standing): Stage =>
  REACHED.find(({ when }) => when(standing))?.stage ?? withoutMoney(standing);

const withoutMoney = ({ asked: answer, over, balances }: Standing): Stage =>
  answer === 'refused' || !over || balances.returned + balances.lapsed + balances.reserved === 0
    ? asked[answer]
    : 'accounted';
