import { OpenMoneyState } from '@samskab/contracts';
import type { OpenMoneyLine } from '@samskab/contracts';
import type { MoneyLine as DrawnLine, Node } from '@samskab/definition';
import { lineBalances, summary } from '@samskab/ledger';
import type { TransferKind } from '@samskab/ledger';
import { messageOf } from '../ledger/case-money.ts';
import { postingsOf } from '../ledger/postings.ts';
import type { Posting } from '../ledger/postings.ts';
import { usableFrom } from '../ledger/usable-from.ts';
import { words } from './disclosed.ts';
import type { OpenSource } from './open-source.ts';

/** The state each kind of posting brings money into. */
const comesInto: Partial<Record<TransferKind, OpenMoneyState>> = {
  expect: 'expected',
  free: 'freed',
  grant: 'granted',
  reserve: 'reserved',
  commit: 'committed',
  pay: 'used',
  release: 'returned',
  lapse: 'lapsed',
  reallocate: 'reallocated',
};

/** Each line nothing has been kept from, by state. A line nothing has moved on is left out. */
export const moneyOf = (source: OpenSource): OpenMoneyLine[] =>
  source.drawing.process.moneyLines
    .map((line) => toLine(source, line))
    .filter(({ since, refused }) => Object.keys(since).length > 0 || refused.length > 0);

function toLine(source: OpenSource, { id, name = '', area, kind }: DrawnLine): OpenMoneyLine {
  const balances = lineBalances(source.accounts.filter(({ line }) => line === id));
  const postings = postingsOf(source.transfers.filter(({ line }) => line === id)).filter(({ amount }) => amount !== 0);
  const hidden = isHidden(source, postings);
  const states = summary(balances);
  const held = source.disclosed.value(area);
  return {
    name,
    area: typeof held === 'string' ? held : '',
    kind,
    amounts: Object.fromEntries(OpenMoneyState.options.map((state) => [state, hidden ? null : states[state]])),
    since: Object.fromEntries(postings.flatMap(({ kind: op, at }) => (comesInto[op] ? [[comesInto[op], at]] : []))),
    usableFrom: usableFrom({ ...source, line: id, balances, waits: source.open.waits }),
    refused: hidden ? [] : refusals(source, id),
  };
}

/**
 * A posting that what is closed says the amount of is never told alone: only in a sum with one of the same kind that may
 * be told, as land in the sum of land and building. Until then the line keeps its figures to itself.
 */
function isHidden(source: OpenSource, postings: Posting[]): boolean {
  const closed = postings.filter((posting) => isClosed(source, posting));
  const mixed = ({ kind }: Posting) => postings.some((one) => one.kind === kind && !closed.includes(one));
  return !closed.every(mixed);
}

function isClosed(source: OpenSource, { effectKey }: Posting): boolean {
  const node = nodeOf(source, effectKey);
  return node !== undefined && isClosedFunding(source, node);
}

function nodeOf({ row, log, drawing }: OpenSource, effectKey: string): Node | undefined {
  const id = log.nodeOf(effectKey.slice(row.id.length + 1));
  return id === null ? undefined : drawing.node(id);
}

function isClosedFunding({ disclosed }: OpenSource, node: Node): boolean {
  const facet = node.type === 'activity' ? node.facet : undefined;
  if (facet?.kind !== 'funding') return false;
  return !disclosed.mayShow(facet.amount) || (facet.decidedBy !== undefined && disclosed.isClosed(facet.decidedBy));
}

/** What the ledger would not do, with its own reason. */
function refusals(source: OpenSource, line: string): OpenMoneyLine['refused'] {
  const { log, drawing } = source;
  return log.entries.flatMap(({ at, event }) => {
    const asked = event.type === 'workRefused' ? log.funding(event.work) : undefined;
    if (event.type !== 'workRefused' || asked?.line !== line || typeof asked.amount !== 'number') return [];
    const node = drawing.node(log.nodeOf(event.work) ?? '');
    if (node && isClosedFunding(source, node)) return [];
    return [{ at, amount: asked.amount, reason: words(messageOf(event.data)) ?? '' }];
  });
}
