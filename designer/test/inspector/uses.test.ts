import { patchAt, valueAt } from '../../src/inspector/describe/at.ts';
import { usesOf } from '../../src/inspector/describe/uses.ts';
import { patternOf, processOf } from './support.ts';

const model = patternOf('village-bus');
const process = processOf(model);
const uses = (id: string) => usesOf(model, process, id);

describe('where something is used', () => {
  it('is found in forms, amounts, conditions and texts', () => {
    expect(uses('saving')).toEqual(['calculate', 'expect-saving', 'write-item', 'council-decides']);
    expect(uses('riders')).toEqual(expect.arrayContaining(['choose-bus', 'permit', 'f-q-riders-timetable-changes']));
    expect(uses('town')).toEqual(expect.arrayContaining(['village-bus', 'town-asks', 'phase-town']));
  });

  it('is found for roles and money lines', () => {
    expect(uses('permit-authority')).toEqual(['permit']);
    expect(uses('rest-of-bus')).toEqual(['grant-rest', 'commit-rest', 'pay-rest']);
    expect(uses('chief-executive')).toEqual(expect.arrayContaining(['answer-town', 'write-item']));
  });

  it('does not take a word that happens to be the same for a use', () => {
    expect(uses('council')).toEqual(['council-decides']);
    expect(uses('seats')).toEqual(['choose-bus']);
  });
});

describe('a value at its place', () => {
  const node = { id: 'x', facet: { kind: 'funding', cover: 'a' }, on: [{ id: 't', time: { workingDays: '1' } }] };

  it('is read where it stands', () => {
    expect(valueAt(node, ['facet', 'cover'])).toBe('a');
    expect(valueAt(node, ['on', '0', 'time'])).toEqual({ workingDays: '1' });
    expect(valueAt(node, ['due', 'due'])).toBeUndefined();
  });

  it('is set with all that is around it', () => {
    expect(patchAt(node, ['facet', 'cover'], 'b')).toEqual({ facet: { kind: 'funding', cover: 'b' } });
    expect(patchAt(node, ['facet', 'cover'], undefined)).toEqual({ facet: { kind: 'funding' } });
    expect(patchAt(node, ['on', '0', 'time'], { date: 'd' })).toEqual({ on: [{ id: 't', time: { date: 'd' } }] });
    expect(patchAt(node, ['due'], undefined)).toEqual({ due: undefined });
  });
});
