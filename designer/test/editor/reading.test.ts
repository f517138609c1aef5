import { assert, constantFrom, array, property } from 'fast-check';
import { chaptersOf, readingOrder } from '../../src/editor/reading-order.ts';
import { nextFlow, stepFrom, type Direction } from '../../src/editor/traverse.ts';
import { process } from '../village-bus.ts';

const names = (nodes: readonly { id: string }[]): string[] => nodes.map(({ id }) => id);

describe('the outline of the village bus', () => {
  it('is read phase by phase', () => {
    expect(chaptersOf(process).map(({ phase }) => phase?.name)).toEqual([
      'Byen vælger',
      'Penge og forening',
      'Byrådet beslutter',
      'Køreplanen',
      'Bussen kommer',
      'Bussen kører',
    ]);
  });

  it('is read along the flows within a phase', () => {
    expect(names(chaptersOf(process)[0]?.nodes ?? [])).toEqual([
      'town-asks',
      'answer-town',
      'town-meeting',
      'q-meeting',
      'give-up-route',
      'route-kept',
    ]);
  });

  it('names every step once', () => {
    const order = names(readingOrder(process));
    expect(order.toSorted()).toEqual(names(process.nodes).toSorted());
  });

  it('gathers what stands in no phase at the end', () => {
    const loose = { ...process, lanes: process.lanes.slice(1) };
    const last = chaptersOf(loose).at(-1);
    expect(last?.phase).toBeUndefined();
    expect(last?.nodes).toHaveLength(6);
  });
});

describe('walking by the arrows', () => {
  it('follows the flow forth and back', () => {
    expect(stepFrom(process, 'town-asks', 'next')).toBe('answer-town');
    expect(stepFrom(process, 'answer-town', 'back')).toBe('town-asks');
  });

  it('comes from an event to the step it hangs on', () => {
    expect(stepFrom(process, 'association-slow', 'back')).toBe('found-association');
  });

  it('stops where there is no more', () => {
    expect(stepFrom(process, 'route-kept', 'next')).toBeUndefined();
    expect(stepFrom(process, 'town-asks', 'up')).toBeUndefined();
  });

  it('begins at the first step', () => {
    expect(stepFrom(process, undefined, 'next')).toBe('town-asks');
    expect(stepFrom(process, undefined, 'up')).toBe('town-asks');
  });

  it('goes through the ways out of a question one after another', () => {
    const first = nextFlow(process, 'q-meeting');
    const second = nextFlow(process, first);
    const third = nextFlow(process, second);
    expect([first, second, third]).toEqual([
      'f-q-meeting-give-up-route',
      'f-q-meeting-route-kept',
      'f-q-meeting-town-meeting',
    ]);
    expect(nextFlow(process, third)).toBe(first);
    expect(stepFrom(process, second, 'next')).toBe('route-kept');
  });

  it('comes from every step to every other by going down and up', () => {
    const down: string[] = [];
    for (let at = stepFrom(process, undefined, 'first'); at; at = stepFrom(process, at, 'down')) down.push(at);
    expect(down).toEqual(names(readingOrder(process)));
  });

  it('never leaves the drawing, whichever way one goes', () => {
    const directions: Direction[] = ['next', 'back', 'down', 'up', 'first', 'last'];
    const known = new Set(names(process.nodes));
    assert(
      property(array(constantFrom(...directions), { maxLength: 40 }), (ways) => {
        let at: string | undefined;
        for (const way of ways) at = stepFrom(process, at, way) ?? at;
        expect(at === undefined || known.has(at)).toBe(true);
      }),
    );
  });
});
