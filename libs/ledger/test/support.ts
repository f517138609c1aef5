import type { Amount, FundingOp, Grounds, Ledger, Line, LineKind, Posting } from '../src/index.ts';
import { apply, caseBalance, emptyLedger, openFrame, readLine, record, summary, verifyLedger } from '../src/index.ts';

export const YEAR = 2027;
export const kr = (kroner: number): number => kroner * 100;

export type Step = [op: FundingOp, amount: Amount, grounds?: Grounds];

export const lineOf = (kind: LineKind, id: string = kind, area = 'Kollektiv trafik'): Line => ({
  id,
  kind,
  area,
  caseId: 'case',
});

export const context = (effectKey: string, grounds: Grounds = {}) => ({
  effectKey,
  at: '2027-06-27T04:00:00.000Z',
  year: YEAR,
  ...grounds,
});

/** Asks for one operation under the next free effect key. */
export const ask = (ledger: Ledger, line: Line, [op, amount, grounds]: Step): { ledger: Ledger; posting: Posting } =>
  apply(ledger, line, { ...context(`${line.caseId}/i${ledger.applied.size}`, grounds), op, amount });

/** Plays operations that must all be accepted. */
export const play = (ledger: Ledger, line: Line, ...steps: Step[]): Ledger =>
  steps.reduce((before, step) => {
    const { ledger: after, posting } = ask(before, line, step);
    if (!posting.ok) throw new Error(`${step[0]} ${step[1]} was refused: ${posting.refused}`);
    return after;
  }, ledger);

export const withFrame = (kroner: number, area: string, ledger = emptyLedger): Ledger => {
  const frame = openFrame(area, kr(kroner), context(`frame/${area}`, { decision: 'Budget 2027' }));
  if (!frame.ok) throw new Error(frame.refused);
  return record(ledger, `frame/${area}`, frame);
};

export const balancesOf = (ledger: Ledger, line: Line) => readLine(ledger.totals, line, YEAR);

/** The money table of a line in kroner, by the words on the screen; figures of 0 are left out. */
export const table = (ledger: Ledger, line: Line): Record<string, number> => {
  const figures = summary(balancesOf(ledger, line));
  const words = {
    Forventet: figures.expected,
    Frigjort: figures.freed,
    Bevilget: figures.granted,
    Reserveret: figures.reserved,
    Disponeret: figures.committed,
    Brugt: figures.used,
    Tilbage: figures.returned,
    Bortfaldet: figures.lapsed,
    Flyttet: figures.reallocated,
  };
  return Object.fromEntries(Object.entries(words).flatMap(([word, oere]) => (oere === 0 ? [] : [[word, oere / 100]])));
};

export const proof = (ledger: Ledger, freedLine: Line) => caseBalance([balancesOf(ledger, freedLine)]);

export const sound = (ledger: Ledger): boolean => verifyLedger(ledger.transfers).length === 0;
