import type { Id } from '@samskab/definition';
import type { Command, CommandOf, Register } from '../types/command.ts';
import type { Event, EventOf } from '../types/event.ts';
import type { Data } from '../types/json.ts';

/** Another step somebody completed since. */
export type DoneAgain = { id: Id; node: Id; at: string };
/** What a body decided, or both parties accepted. */
export type DecidedSince = { id: Id; node: Id; register: Register; outcome: string; at: string };
/** Work that was done: `data` is what was asked, `result` what came of it. */
export type WorkSince = { id: Id; node: Id; work: string; data: Data; result: Data; at: string };

/** What was done outside since a step was completed, and has not been taken back. */
export class Since {
  readonly tasks: DoneAgain[] = [];
  readonly items: DecidedSince[] = [];
  works: WorkSince[] = [];
  private readonly asked = new Map<Id, Command>();

  commanded(commands: Command[]): void {
    for (const command of commands) {
      if (command.type === 'run' || command.type === 'openItem') this.asked.set(command.id, command);
      if (command.type === 'undo') this.works = this.works.filter(({ id }) => id !== command.of);
    }
  }

  happened(event: Event, nodeOf: (id: Id) => Id): void {
    if (event.type === 'taskCompleted') this.tasks.push({ id: event.task, node: nodeOf(event.task), at: event.at });
    if (event.type === 'itemDecided') this.decided(event, nodeOf(event.item));
    if (event.type === 'workDone') this.worked(event);
  }

  private decided({ item: id, outcome, at }: EventOf<'itemDecided'>, node: Id): void {
    const asked = this.asked.get(id);
    if (asked?.type === 'openItem') this.items.push({ id, node, register: asked.register, outcome, at });
  }

  private worked({ work: id, data: result, at }: EventOf<'workDone'>): void {
    const asked = this.asked.get(id) as CommandOf<'run'> | undefined;
    if (asked?.type === 'run')
      this.works.push({ id, node: asked.node, work: asked.work, data: asked.data, result, at });
  }
}
