import type { Model } from '@samskab/definition';
import * as fc from 'fast-check';
import { compile, enabled, fold, marking, step, strays, type Entry, type Event } from '../../src/index.ts';
import { anyCase, type RandomCase } from '../support/random-case.ts';
import { pick } from '@samskab/testing/drawing';
import { RUNS } from '../support/runs.ts';
import { settle } from '../support/settle.ts';

/** The drawing without one of its activities, what leads to it led past it. */
const without = (model: Model, node: string): Model => ({
  ...model,
  processes: model.processes.map((process) => {
    const next = process.flows.find(({ from }) => from === node)?.to;
    const edges = process.nodes.filter((one) => one.type === 'event' && one.attachedTo === node).map(({ id }) => id);
    const gone = [node, ...edges];
    const past = process.flows.map((flow) => (flow.to === node && next ? { ...flow, to: next } : flow));
    return {
      ...process,
      nodes: process.nodes.filter(({ id }) => !gone.includes(id)),
      flows: past.filter(({ from, to }) => !gone.includes(from) && !gone.includes(to)),
    };
  }),
});

/** A running case, redrawn without one of its steps; what stood there is moved to another. */
const redrawn = anyCase
  .filter(({ state }) => state.status === 'running')
  .map((played) => {
    const { model, random, plan, state } = played;
    const activities = Object.values(plan.nodes).filter(({ element }) => element.type === 'activity');
    const node = pick(activities, random)?.id;
    if (node === undefined || activities.length < 2) return { played, took: undefined };
    const other = without(model, node);
    const now = compile(other);
    const cancel = strays(plan, now, state, {}).map(({ token }) => token);
    const place = Object.values(now.nodes).find(({ element }) => element.type === 'activity');
    const start = cancel.length > 0 && place ? [{ node: place.id, scope: 'i0' }] : [];
    const meta = { id: 'redraw', at: state.at, version: 'redrawn', map: {}, reason: 'redrawn', after: state.seq };
    const event: Event = { type: 'migrated', ...meta, cancel, start };
    const before = marking(plan, state);
    const took = step(now, state, event, played.ask);
    return { played, took, event, now, before };
  });

describe(`laws 1 to 4 hold over a redraw (${RUNS} random cases)`, () => {
  it('refuses or takes it whole, and the case goes on as it is offered, to its end', () => {
    fc.assert(
      fc.property(redrawn, ({ played, took, event, now, before }) => {
        if (!took) return;
        expect(marking(played.plan, played.state)).toBe(before);
        if (!took.ok) return expect(took.code).toBe('invalid');
        expect(JSON.parse(JSON.stringify(took.state))).toEqual(took.state);
        const old = played.plan;
        const after: RandomCase = {
          ...played,
          plan: now!,
          state: took.state,
          log: [...played.log],
          taken: [...played.taken],
        };
        after.log.push({ event: event!, answers: took.answers } as Entry);
        after.taken.push(took);
        for (const { node } of enabled(after.plan, after.state))
          expect(node === after.plan.process || node in after.plan.nodes || isOrphan(took.state, node)).toBe(true);
        expect(took.state.due).toEqual(
          took.state.due.toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1)),
        );
        settle(after);
        const { instances, due, pending, incidents, orphans } = after.state;
        expect({ instances, due, pending, incidents, orphans }).toEqual(nothing);
        expect({ ...fold(old, after.log, (version) => (version === 'redrawn' ? now! : old)), applied: [] }).toEqual({
          ...after.state,
          applied: [],
          since: 0,
        });
        expectOnce(after);
      }),
      { numRuns: RUNS },
    );
  });
});

const nothing = { instances: {}, due: [], pending: [], incidents: [], orphans: [] };
const isOrphan = ({ orphans }: RandomCase['state'], node: string): boolean =>
  orphans.some((orphan) => orphan.node === node);

/** Every token was let in once and out once, over both drawings. */
const expectOnce = ({ taken }: RandomCase): void => {
  const moves = taken.flatMap((one) => one.moves);
  const entered = moves.filter(({ what }) => what === 'entered').map(({ instance }) => instance);
  const gone = moves.filter(({ what }) => what !== 'entered').map(({ instance }) => instance);
  expect(new Set(entered).size).toBe(entered.length);
  expect(gone.toSorted()).toEqual(entered.toSorted());
};
