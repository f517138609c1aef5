import { formatMoney } from '@samskab/expression';
import type { FundingOp, TransferKind } from '@samskab/ledger';

/** What happened to money, in words; the bold one is the state it came into. */
export type Words = { text: string; strong: string };

const words: Record<TransferKind, { strong: string; after: string }> = {
  expect: { strong: 'forventes', after: ' frigjort' },
  grant: { strong: 'er bevilget', after: '' },
  free: { strong: 'er frigjort', after: '' },
  reserve: { strong: 'er reserveret', after: '' },
  commit: { strong: 'er disponeret', after: '' },
  pay: { strong: 'er brugt', after: '' },
  release: { strong: 'er givet tilbage', after: '' },
  openFrame: { strong: 'er lagt i rammen', after: '' },
  lapse: { strong: 'er bortfaldet', after: ' ved årets udgang' },
  carryOver: { strong: 'er overført', after: ' til næste år' },
  reinstate: { strong: 'står igen i rammen', after: ' til en sen postering' },
  reallocate: { strong: 'er flyttet ud af området', after: ' ved en beslutning i byrådet' },
  undo: { strong: 'er taget tilbage', after: ', fordi trinnet blev afbrudt' },
};

/** "100.000 kr. forventes frigjort i området Kollektiv trafik" */
export function postingWords(kind: TransferKind, amount: number, area?: string): Words {
  const { strong, after } = words[kind];
  return { text: `${formatMoney(amount)} ${strong}${after}${area ? ` i området ${area}` : ''}`, strong };
}

/** What could not be done, for the sentence that says no. */
export const attempts: Record<FundingOp, string> = {
  expect: 'forventes',
  grant: 'bevilges',
  free: 'frigives',
  reserve: 'reserveres',
  commit: 'disponeres',
  pay: 'betales',
  release: 'gives tilbage',
};

/** "Afvist: 5.000 kr. kunne ikke disponeres. Pengene er ikke bevilget …" */
export function refusalWords(op: FundingOp, amount: number | null, message: string): Words {
  const what = amount === null ? 'Pengene' : formatMoney(amount);
  return { text: `Afvist: ${what} kunne ikke ${attempts[op]}. ${message}`.trim(), strong: 'Afvist' };
}
