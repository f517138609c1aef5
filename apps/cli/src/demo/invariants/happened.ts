import type { Records } from '../records.ts';
import { nodeOf } from '../records.ts';
import type { Entry } from '../live-case.ts';

/** Something a person or a body did in a case. */
export type Deed = { seq: number; at: string; node: string; instance: string; data: Entry['event']; outcome: string };

const asData = (value: unknown): Entry['event'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entry['event']) : {};

/** Steps that were completed, and items that were decided, in order. */
export const deeds = ({ log }: Records, type: 'taskCompleted' | 'itemDecided'): Deed[] =>
  log.flatMap(({ seq, at, event }) => {
    if (event['type'] !== type) return [];
    const instance = String(event[type === 'taskCompleted' ? 'task' : 'item']);
    const node = nodeOf(log, instance);
    return [{ seq, at, node, instance, data: asData(event['data']), outcome: String(event['outcome'] ?? '') }];
  });

/** What a body decided. */
export const decisions = (records: Records): Deed[] =>
  deeds(records, 'itemDecided').filter(({ node }) => records.drawing.facet(node, 'checkpoint'));

/** What the council decided, other bodies left out. */
export const councilDecisions = (records: Records): Deed[] =>
  decisions(records).filter(({ node }) => records.drawing.facet(node, 'checkpoint')?.body === 'council');

export const isYes = ({ outcome }: Deed): boolean => outcome === 'approved' || outcome === 'amended';

/** Where something was chosen: a step that was completed, or a body's yes. In order. */
export const choices = (records: Records): Deed[] =>
  [...deeds(records, 'taskCompleted'), ...decisions(records).filter(isYes)].toSorted((a, b) => a.seq - b.seq);

/** A posting on a line, with its place in the log. */
export type MadePosting = { seq: number; line: string; op: string; amount: number; node: string };

/** Every posting the case made, in the order in which they happened. */
export const madePostings = ({ one, log, money }: Records): MadePosting[] =>
  log.flatMap(({ seq, event }) => {
    if (event['type'] !== 'workDone') return [];
    const key = `${one.id}/${String(event['work'])}`;
    return money.flatMap(({ line, postings }) =>
      postings
        .filter(({ id, refused }) => id === key && !refused)
        .map(({ op, amount, node }) => ({ seq, line, op, amount, node: node ?? '' })),
    );
  });

export const isBlank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';
export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
