import type { Command } from '@samskab/engine';
import { messageOf } from '../ledger/case-money.ts';
import { postingWords, refusalWords } from '../ledger/posting-words.ts';
import { stepName, withReason } from './told.ts';
import type { Source, Teller, Told } from './told.ts';

/** Work is done: money moved, a message went out, something was noted. Taking back is told as that. */
export const tellDone: Teller<'workDone'> = (source, { work, data }) => {
  const node = source.log.nodeOf(work);
  const moved = typeof data['moved'] === 'number' ? data['moved'] : undefined;
  const funding = source.log.funding(work);
  if (work.endsWith('/undo')) return undone(source, node, moved);
  if (funding) return moved === 0 ? [] : [money(source, node, postingWords(funding.op, moved ?? 0, funding.area))];
  return [(others[source.log.run(work)?.work ?? ''] ?? noted)(source, node)];
};

/** Work that is no money, by its kind. */
const others: Record<string, (source: Source, node: string | null) => Told> = {
  notification: notified,
  order: (source, node) => {
    const strong = 'Bestillingen er sendt';
    return { kind: 'task', node, text: `${strong}: ${stepName(source, node)}`, strong, side: sideOf(source, node) };
  },
};

const noted = (source: Source, node: string | null): Told => ({
  kind: 'task',
  node,
  text: `${stepName(source, node)} er gjort`,
  strong: stepName(source, node),
});

function undone(source: Source, node: string | null, moved: number | undefined): Told[] {
  return moved === undefined || moved === 0 ? [] : [money(source, node, postingWords('undo', moved))];
}

function money(source: Source, node: string | null, words: { text: string; strong: string }): Told {
  return { kind: 'money', node, side: sideOf(source, node), ...words };
}

const sideOf = ({ drawing }: Source, node: string | null): Told['side'] =>
  (node === null ? undefined : drawing.roleOf(node)?.side) ?? 'municipality';

function notified(source: Source, node: string | null): Told {
  const facet = node === null ? undefined : source.drawing.activity(node)?.facet;
  const to = facet?.kind === 'notification' ? source.drawing.role(facet.to)?.name : undefined;
  const text = `Der gik besked${to ? ` til ${to}` : ''}: ${stepName(source, node)}`;
  return { kind: 'notification', node, text, strong: 'besked', side: sideOf(source, node) };
}

/** The business said no: of money with the ledger's own reason. */
export const tellRefused: Teller<'workRefused'> = (source, { work, data }) => {
  const node = source.log.nodeOf(work);
  const funding = source.log.funding(work);
  if (!funding) return [failed(source, node, 'Det blev afvist', messageOf(data))];
  const amount = typeof funding.amount === 'number' ? funding.amount : null;
  return [money(source, node, refusalWords(funding.op, amount, messageOf(data)))];
};

export const tellFailed: Teller<'workFailed'> = (source, { work }) => [
  failed(source, source.log.nodeOf(work), 'Det lykkedes ikke', undefined),
];

function failed(source: Source, node: string | null, strong: string, reason: string | undefined): Told {
  return { kind: 'incident', node, text: withReason(`${strong}: ${stepName(source, node)}`, reason), strong };
}

/** A token stands still until a person helps. */
export function tellIncident(source: Source, { node }: Extract<Command, { type: 'raiseIncident' }>): Told[] {
  const strong = 'Forløbet står stille';
  return [
    {
      kind: 'incident',
      node,
      text: `${strong} ved ${stepName(source, node)}, indtil nogen hjælper det videre`,
      strong,
    },
  ];
}
