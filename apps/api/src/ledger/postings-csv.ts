import type { AreaPosting, MoneyState } from '@samskab/contracts';
import { toLocal } from '@samskab/calendar';
import type { TransferKind } from '@samskab/ledger';
import { toCsv } from '../package/csv.ts';

const kinds: Record<TransferKind, string> = {
  expect: 'Forventet',
  grant: 'Bevilget',
  free: 'Frigjort',
  reserve: 'Reserveret',
  commit: 'Disponeret',
  pay: 'Betalt',
  release: 'Givet tilbage',
  openFrame: 'Ramme',
  lapse: 'Bortfaldet',
  carryOver: 'Overført',
  reinstate: 'Stillet tilbage',
  reallocate: 'Flyttet mellem områder',
  undo: 'Taget tilbage',
};

const states: Record<MoneyState, string> = {
  source: 'Kilde',
  cover: 'Dækning',
  budget: 'Budget',
  incoming: 'Andet område',
  room: 'Til rådighed',
  expected: 'Forventet',
  freed: 'Frigjort',
  grantedAhead: 'Bevilget, endnu ikke frigjort',
  granted: 'Bevilget',
  reserved: 'Reserveret',
  reservedGranted: 'Reserveret og bevilget',
  committed: 'Disponeret',
  used: 'Brugt',
  returned: 'Tilbage',
  lapsed: 'Bortfaldet',
  reallocated: 'Andet område',
};

const isKind = (op: string): op is TransferKind => op in kinds;
/** "1234,50", which a Danish spreadsheet reads as a number; which way it went stands in From and To. */
const kroner = (ore: number): string => (ore / 100).toFixed(2).replace('.', ',');
const words = (state: MoneyState | null): string => (state === null ? '' : states[state]);

const HEAD = [
  ...['Dato', 'Budgetår', 'Postering', 'Forløb', 'Linje', 'Fra', 'Til', 'Beløb i kr.', 'Grundlag', 'Dækning'],
  ...['Grund', 'Brud på løftet', 'Afvist'],
];

const toRow = (posting: AreaPosting): string[] => [
  ...[toLocal(posting.at).day, String(posting.year), isKind(posting.op) ? kinds[posting.op] : ''],
  ...[posting.title ?? '', posting.name ?? '', words(posting.from), words(posting.to), kroner(posting.amount)],
  ...[posting.decision?.text ?? '', posting.cover ?? '', posting.reason ?? '', posting.breach ? 'Ja' : 'Nej'],
  posting.refused === null ? '' : `Afvist: ${posting.refused}`.trim(),
];

/** An area's postings as a table for a Danish spreadsheet. */
export const postingsCsv = (items: readonly AreaPosting[]): string => toCsv(HEAD, items.map(toRow));
