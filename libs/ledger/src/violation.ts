export type ViolationCode =
  | 'badAmount'
  | 'sameAccount'
  | 'crossesAreas'
  | 'repeatedId'
  | 'unknownWay'
  | 'negativeBalance'
  | 'grantWithoutDecision'
  | 'carryOverWithoutDecision'
  | 'freedTakenBack'
  | 'hiddenBreach'
  | 'unpairedReallocation'
  | 'cacheDiffers';

/** `at`: the transfer's id, the effect's key, or the account's id. */
export type Violation = { code: ViolationCode; at: string };
