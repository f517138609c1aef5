import type { Activity, Node } from '@samskab/definition';
import { decidedIn, endingsOf } from '../../src/inspector/describe/endings.ts';
import { describeNode } from '../../src/inspector/describe/nodes.ts';
import { placesOf } from '../../src/inspector/describe/control.ts';
import { patternOf, processOf } from './support.ts';

const process = processOf(patternOf('village-bus'));
const step = (id: string) => process.nodes.find((node) => node.id === id) as Activity;

describe('a decision', () => {
  it('shows where each of its outcomes leads', () => {
    expect(endingsOf(process, step('council-decides'))).toEqual([
      { outcome: 'approved', to: 'q-gap' },
      { outcome: 'amended', to: 'q-gap' },
      { outcome: 'rejected', to: 'withdraw-saving' },
      { outcome: 'sentBack', to: 'write-item' },
      { outcome: 'noted', to: 'write-item' },
      { outcome: 'forwarded', to: 'write-item' },
    ]);
  });

  it('leads nowhere in particular when nothing asks for it', () => {
    const asked = process.flows.filter(({ from }) => from !== 'council-decides');
    expect(endingsOf({ ...process, flows: asked }, step('council-decides'))).toEqual([]);
  });

  it('shows the movements of money that stand on it', () => {
    expect(decidedIn(process, 'council-decides').map(({ id }) => id)).toEqual(['grant-saving', 'grant-rest']);
  });
});

describe('a movement of money', () => {
  const places = (op: string, more: object = {}) =>
    placesOf(
      describeNode({
        id: 'x',
        type: 'activity',
        activity: 'service',
        facet: { kind: 'funding', op, line: 'l', amount: 'all', ...more },
      } as Node),
    );

  it('is asked what its kind asks: cover when it is granted, purpose when it is kept, reason when it is let go', () => {
    expect(places('grant')).toEqual(expect.arrayContaining(['facet.cover', 'facet.decidedBy']));
    expect(places('reserve')).toContain('facet.purpose');
    expect(places('release')).toContain('facet.reason');
    expect(places('expect')).not.toEqual(expect.arrayContaining(['facet.cover']));
  });

  it('never hides what has been said', () => {
    expect(places('expect', { cover: '"staten"' })).toContain('facet.cover');
  });
});
