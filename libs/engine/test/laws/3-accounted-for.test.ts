import * as fc from 'fast-check';
import { type Command, type Event, type Move } from '../../src/index.ts';
import { anyCase, type RandomCase } from '../support/random-case.ts';
import { settle } from '../support/settle.ts';
import { RUNS } from '../support/runs.ts';

const settled = anyCase.map((played) => {
  settle(played);
  return played;
});

const commandsOf = ({ taken }: RandomCase): Command[] => taken.flatMap(({ commands }) => commands);
const movesOf = ({ taken }: RandomCase): Move[] => taken.flatMap(({ moves }) => moves);
const eventsOf = ({ log }: RandomCase): Event[] => log.slice(1).map(({ event }) => event as Event);
const ids = (commands: Command[], type: Command['type']) =>
  commands.filter((command) => command.type === type).map(({ id }) => id);
const isUnique = (list: string[]) => new Set(list).size === list.length;

describe(`law 3: everything opened is closed exactly once (${RUNS} random cases, each to its end)`, () => {
  it('lets every token in once and out once', () => {
    fc.assert(
      fc.property(settled, (played) => {
        const moves = movesOf(played);
        const entered = moves.filter(({ what }) => what === 'entered').map(({ instance }) => instance);
        const gone = moves.filter(({ what }) => what !== 'entered').map(({ instance }) => instance);
        expect(isUnique(entered)).toBe(true);
        expect([...gone].sort()).toEqual([...entered].sort());
      }),
      { numRuns: RUNS },
    );
  });

  it('has every task completed or closed, every item decided or withdrawn', () => {
    fc.assert(
      fc.property(settled, (played) => {
        const [commands, events] = [commandsOf(played), eventsOf(played)];
        const tasks = events.flatMap((event) => (event.type === 'taskCompleted' ? [event.task] : []));
        const items = events.flatMap((event) => (event.type === 'itemDecided' ? [event.item] : []));
        expect([...tasks, ...ids(commands, 'closeTask')].sort()).toEqual(ids(commands, 'openTask').sort());
        expect([...items, ...ids(commands, 'withdrawItem')].sort()).toEqual(ids(commands, 'openItem').sort());
      }),
      { numRuns: RUNS },
    );
  });

  it('has every run of work answered once, and what was done after its token was gone undone once', () => {
    fc.assert(
      fc.property(settled, (played) => {
        const [commands, events] = [commandsOf(played), eventsOf(played)];
        const asked = commands
          .filter((command) => command.type === 'run' || command.type === 'undo')
          .map(({ id }) => id);
        const answered = events.flatMap((event) => ('work' in event ? [event.work] : []));
        expect(answered.sort()).toEqual(asked.sort());
        expect(
          isUnique(
            commands.flatMap((command) => (command.type === 'undo' && command.attempt === 1 ? [command.of] : [])),
          ),
        ).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('undoes exactly the work whose token was cancelled before it was done', () => {
    fc.assert(
      fc.property(settled, (played) => {
        const cancelled = new Set<string>();
        const late: string[] = [];
        played.taken.forEach(({ moves }, n) => {
          const { event } = played.log[n]!;
          if (event.type === 'workDone' && cancelled.has(event.work)) late.push(event.work);
          for (const { instance, what } of moves) if (what === 'cancelled') cancelled.add(instance);
        });
        const undone = commandsOf(played).flatMap((command) =>
          command.type === 'undo' && command.attempt === 1 ? [command.of] : [],
        );
        expect(undone.sort()).toEqual(late.sort());
      }),
      { numRuns: RUNS },
    );
  });

  it('clears every incident, and leaves nothing behind', () => {
    fc.assert(
      fc.property(settled, (played) => {
        const commands = commandsOf(played);
        const raised = ids(commands, 'raiseIncident');
        expect(isUnique(raised)).toBe(true);
        expect(ids(commands, 'clearIncident').sort()).toEqual(raised.sort());
        expect(ids(commands, 'endCase')).toEqual(['i0']);
        const { instances, due, pending, incidents, orphans, status } = played.state;
        expect({ instances, due, pending, incidents, orphans }).toEqual({
          instances: {},
          due: [],
          pending: [],
          incidents: [],
          orphans: [],
        });
        expect(status).not.toBe('running');
      }),
      { numRuns: RUNS },
    );
  });
});
