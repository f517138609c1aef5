import type { Oere } from './account.ts';

/** Why the ledger refused; nothing moved. */
export type LedgerCode =
  | 'negativeAmount'
  | 'notWholeOere'
  | 'tooLarge'
  | 'amountNeeded'
  | 'opNotOnLine'
  | 'moneyStays'
  | 'noDecision'
  | 'noCover'
  | 'overExpected'
  | 'overGranted'
  | 'overFreed'
  | 'frameFull'
  | 'aboveDelegation'
  | 'overAvailable'
  | 'overLapsed'
  | 'notGranted'
  | 'notFreedYet'
  | 'notReleasedYet'
  | 'overCommitted'
  | 'reallyFreed'
  | 'overHeld'
  | 'sameArea'
  | 'notReversible';

/** What went wrong and what to do next, as it stands on the screen. */
export const LEDGER_MESSAGES: Record<LedgerCode, string> = {
  negativeAmount: 'Beløbet er negativt. Skriv et beløb på 0 kr. eller mere.',
  notWholeOere: 'Beløbet er ikke et helt antal øre. Ret beløbet.',
  tooLarge: 'Beløbet er over 100 mia. kr. Ret beløbet.',
  amountNeeded: 'Skriv et beløb. Her kan der ikke bruges “alt” eller “resten”.',
  opNotOnLine: 'Posteringen passer ikke til denne slags penge. Ret trinnet i tegningen.',
  moneyStays: 'Pengene bliver i området. Kun byrådet kan beslutte at flytte dem.',
  noDecision: 'Der mangler en godkendt beslutning. Få punktet godkendt, før pengene bevilges.',
  noCover: 'En bevilling skal have en dækning. Skriv, hvor pengene kommer fra.',
  overExpected: 'Beløbet er større end det, der er forventet på linjen. Sæt beløbet ned.',
  overGranted: 'Beløbet er større end bevillingen. Sæt beløbet ned, eller få bevilget mere.',
  overFreed: 'Så meget er ikke frigjort på linjen. Sæt beløbet ned, eller vent, til pengene er frigjort.',
  frameFull: 'Der er ikke plads i rammen. Sæt beløbet ned, eller bed byrådet om en bevilling.',
  aboveDelegation: 'Beløbet er over det, der er delegeret i rammen. Få det besluttet i et organ.',
  overAvailable: 'Beløbet er over årets rådighedsbeløb. Sæt beløbet ned, eller vent til næste år.',
  overLapsed: 'Så meget er ikke bortfaldet. Sæt beløbet ned.',
  notGranted: 'Pengene er ikke bevilget. Få bevillingen, før pengene disponeres.',
  notFreedYet: 'Pengene er bevilget, men ikke frigjort endnu. Vent, til de er frigjort.',
  notReleasedYet: 'Rådighedsbeløbet er ikke frigivet. Frigiv det, før pengene disponeres.',
  overCommitted: 'Beløbet er større end det disponerede. Sæt beløbet ned, eller disponér mere først.',
  reallyFreed: 'Pengene er frigjort og kan ikke trækkes tilbage. Reservér dem til et formål i området.',
  overHeld: 'Så meget er der ikke tilbage på linjen. Sæt beløbet ned.',
  sameArea: 'Pengene er allerede i det område. Vælg et andet område.',
  notReversible: 'Posteringen kan ikke trækkes tilbage. Ret den med en ny postering.',
};

export type LedgerRefusal = {
  ok: false;
  refused: LedgerCode;
  message: string;
  /** The most the operation could have moved, øre, where that is the matter. */
  available?: Oere;
};

export const refuse = (refused: LedgerCode, available?: Oere): LedgerRefusal => ({
  ok: false,
  refused,
  message: LEDGER_MESSAGES[refused],
  ...(available === undefined ? {} : { available }),
});
