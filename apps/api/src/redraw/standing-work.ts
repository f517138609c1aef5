import type { Command, CommandOf, Event } from '@samskab/engine';
import type { KnownCase } from './known-case.ts';

/** Work that was done and stands: `node` by what it is called now; `moved` øre, where it was a posting. */
export type StandingWork = {
  id: string;
  node: string;
  work: string;
  data: CommandOf<'run'>['data'];
  moved: number | null;
  at: string;
};

/** Everything the case has had done outside that nobody has taken back, the newest first. */
export function standingWork({ log }: Pick<KnownCase, 'log'>): StandingWork[] {
  const asked = new Map<string, CommandOf<'run'>>();
  const done = new Map<string, StandingWork>();
  for (const { event: logged, commands } of log) {
    // The log was written by the engine.
    const event = logged as unknown as Event;
    if (event.type === 'migrated') rename(done, event.map);
    if (event.type === 'workDone') add(done, asked.get(event.work), event);
    for (const command of commands as unknown as Command[]) {
      if (command.type === 'run') asked.set(command.id, command);
      if (command.type === 'undo') done.delete(command.of);
    }
  }
  return [...done.values()].toReversed();
}

function add(
  done: Map<string, StandingWork>,
  asked: CommandOf<'run'> | undefined,
  { data: result, at }: Extract<Event, { type: 'workDone' }>,
): void {
  if (!asked) return;
  const { id, node, work, data } = asked;
  const moved = typeof result['moved'] === 'number' ? result['moved'] : null;
  done.set(id, { id, node, work, data, moved, at });
}

function rename(done: Map<string, StandingWork>, map: Record<string, string>): void {
  for (const work of done.values()) work.node = map[work.node] ?? work.node;
}
