import type { WorkResult } from '@samskab/activities';
import { workEventId } from '@samskab/engine';
import type { Command, CommandOf, Event } from '@samskab/engine';
import { activities } from './activities.ts';

type Performer<T extends Command['type']> = (
  caseId: string,
  command: CommandOf<T>,
  at: string,
) => Promise<Event | undefined>;

/** Does what a step commanded; `at` is when that step happened. Resolves to what came of it, when that is an event. */
export function perform(caseId: string, command: Command, at: string): Promise<Event | undefined> {
  const performer = performers[command.type] as Performer<Command['type']>;
  return performer(caseId, command, at);
}

const performers: { [T in Command['type']]: Performer<T> } = {
  openTask: readModel,
  closeTask: readModel,
  raiseIncident: readModel,
  clearIncident: readModel,
  endCase: readModel,
  async openItem(caseId, command, at) {
    await activities.openItem.executeWithOptions({ summary: `${command.register} · ${command.node}` }, [
      { caseId, command, at },
    ]);
    return undefined;
  },
  async withdrawItem(caseId, command, at) {
    await activities.withdrawItem.executeWithOptions({ summary: command.node }, [{ caseId, command, at }]);
    return undefined;
  },
  async remind(caseId, command, at) {
    await activities.remind.executeWithOptions({ summary: `${command.what} · ${command.node}` }, [
      { caseId, command, at },
    ]);
    return undefined;
  },
  async tell(caseId, command, at) {
    await activities.tell.executeWithOptions({ summary: command.reason }, [{ caseId, command, at }]);
    return undefined;
  },
  async run(caseId, command, at) {
    const result = await activities.work.executeWithOptions({ summary: `${command.work} · ${command.node}` }, [
      { caseId, command, at },
    ]);
    return cameOf(command, at, result);
  },
  async undo(caseId, command, at) {
    const result = await activities.undo.executeWithOptions({ summary: `undo ${command.work} · ${command.node}` }, [
      { caseId, command, at },
    ]);
    return cameOf(command, at, result);
  },
  subscribe: later,
  unsubscribe: later,
  publish: later,
  startCase: later,
  cancelCase: later,
};

/** What people see of it was written with the log entry. */
function readModel(): Promise<undefined> {
  return Promise.resolve(undefined);
}

/** Kinds `compile` refuses to run, so that no step can command them. */
function later(_caseId: string, command: Command): Promise<never> {
  return Promise.reject(new Error(`no step of this engine commands ${command.type}`));
}

function cameOf(command: CommandOf<'run' | 'undo'>, at: string, result: WorkResult): Event {
  const meta = { id: workEventId(command.id, command.attempt), at, work: command.id };
  if ('done' in result) return { ...meta, type: 'workDone', data: result.done };
  if ('refused' in result) return { ...meta, type: 'workRefused', code: result.refused, data: result.data };
  return { ...meta, type: 'workFailed', reason: result.failed };
}
