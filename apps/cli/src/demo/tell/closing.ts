import { formatMoney } from '@samskab/expression';
import { moneyStates, standingOf, stateNames } from '../money.ts';
import type { Finding, Outcome } from '../outcome.ts';
import type { Books } from '../records.ts';
import type { Ink } from './ink.ts';
import { columns } from './layout.ts';

/** How a story ended, the area's ledger, and what became of each promise. */
export function tellClosing(outcomes: readonly Outcome[], ink: Ink, say: (line: string) => void): void {
  say('');
  for (const outcome of outcomes) tellEnd(outcome, ink, say);
  const books = outcomes.at(-1)?.records.books;
  if (books) tellLedger(books, outcomes, ink, say);
  for (const outcome of outcomes) tellFindings(outcome, ink, say, outcomes.length > 1);
}

function tellEnd({ chosen, records: { one }, ended }: Outcome, ink: Ink, say: (line: string) => void): void {
  const end = one.outcome?.name ?? 'Forløbet er ikke slut';
  say(`  ${ink.colour(ended ? 'good' : 'bad', '■')} ${ink.strong(chosen.variant.title)}  ${end}`);
}

function tellLedger({ area }: Books, outcomes: readonly Outcome[], ink: Ink, say: (line: string) => void): void {
  const several = outcomes.length > 1;
  const lines = outcomes.flatMap(({ chosen, records }) =>
    records.money.map((line) => ({
      name: several ? `${chosen.variant.title}: ${line.name}` : line.name,
      standing: standingOf(line),
    })),
  );
  const whole = { expected: area.expected, freed: area.freed, granted: area.granted, committed: area.committed };
  const rest = { used: area.used, reserved: area.reserved, returned: area.returned };
  const gone = { lapsed: area.lapsed, reallocated: area.reallocated };
  const total = { name: `${area.name} i alt`, standing: { ...whole, ...rest, ...gone } };
  const rows = [...lines, total];
  const used = moneyStates.filter((state) => rows.some(({ standing }) => standing[state] !== 0));
  const figures = (standing: (typeof total)['standing']) => used.map((state) => formatMoney(standing[state]));
  const [head = '', ...body] = columns([
    [`Området ${area.name}`, ...used.map((state) => stateNames[state])],
    ...rows.map(({ name, standing }) => [name, ...figures(standing)]),
  ]);
  say('');
  say(`  ${ink.faint(head)}`);
  for (const line of body.slice(0, -1)) say(`  ${line}`);
  say(`  ${ink.strong(body.at(-1) ?? '')}`);
}

function tellFindings(
  { chosen, findings, imbalances, faults, records }: Outcome,
  ink: Ink,
  say: (line: string) => void,
  several: boolean,
): void {
  say('');
  if (several) say(`  ${ink.strong(chosen.variant.title)}`);
  for (const finding of findings) tellFinding(finding, ink, say);
  const balance = `Regnskabet stemmer: ${records.books.transfers.length} posteringer, debet er lig med kredit`;
  tellFinding({ id: '', promise: balance, breaches: imbalances }, ink, say);
  const told = 'Alt gik som fortalt: trin, dage, tider, slutning og hver øre';
  tellFinding({ id: '', promise: told, breaches: faults }, ink, say);
}

function tellFinding({ id, promise, breaches }: Finding, ink: Ink, say: (line: string) => void): void {
  const mark = breaches.length === 0 ? ink.colour('good', '✓') : ink.colour('bad', '✗');
  say(`  ${mark} ${ink.faint(id.padEnd(4))}${promise}`);
  for (const breach of breaches) say(`         ${ink.colour('bad', breach)}`);
}
