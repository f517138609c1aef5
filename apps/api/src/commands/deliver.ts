import type { ErrorCode, FieldFault } from '@samskab/contracts';
import type { Begun, Event, FieldFault as EventFault } from '@samskab/engine';
import type { CommandRow } from '@samskab/persistence';
import type { App } from '../app.ts';
import { sleep } from '../background.ts';
import { realNow } from '../clock/municipal-clock.ts';
import { caseInput } from './case-input.ts';
import { takeBack } from './take-back.ts';

/** Pauses between sends of one delivery; the relay goes on where they end. */
const PAUSES_MS = [200, 600, 1_500];
/** How long what Temporal has taken may take until it is in the log: the beginning of a case, at the most. */
const BEGIN_MS = 5_000;

/** Sends a kept command until it is known what came of it, or patience ends: then the relay has it. */
export async function deliver(app: App, command: CommandRow): Promise<void> {
  for (const pause of PAUSES_MS) {
    if (await deliverOnce(app, command)) return;
    await sleep(pause);
  }
  if (await deliverOnce(app, command)) return;
  await app.database.transaction((tx) => tx.commands.tryLater(command.id, command.attempts, realNow(1_000)));
}

/** One send. True when the command's row tells what came of it; sending it again is always safe. */
export async function deliverOnce(app: App, command: CommandRow): Promise<boolean> {
  const event = command.event as (Begun | Event) | null;
  if (!event || !command.caseId) throw new Error(`Command ${command.id} has nothing to deliver`);
  if (isSettled(await stored(app, command))) return true;
  if (event.type === 'begun') return begin(app, command.caseId, event, command);
  return send(app, command.caseId, event, command);
}

async function begin(app: App, caseId: string, event: Begun, command: CommandRow): Promise<boolean> {
  const { processKey, input } = await caseInput(app, caseId, event);
  if (!(await app.workflows.start(processKey, input))) return false;
  return confirmed(app, command);
}

async function send(app: App, caseId: string, event: Event, command: CommandRow): Promise<boolean> {
  const sent = await app.workflows.send(caseId, event);
  switch (sent.known) {
    case 'applied':
      return confirmed(app, command);
    case 'refused':
      return refuse(app, command, sent.code, sent.fields.map(fieldFault));
    case 'noWorkflow':
      return afterTheEnd(app, caseId, command);
    case 'unknown':
      return false;
  }
}

/** Temporal holds it for good: what the log says of it is true, as soon as the log says it. */
async function confirmed(app: App, command: CommandRow): Promise<boolean> {
  for (const until = Date.now() + BEGIN_MS; Date.now() < until; await sleep(50)) {
    const row = await stored(app, command);
    if (row.status === 'logged') await app.database.transaction((tx) => tx.commands.settle(row.id, 'done', row.answer));
    if (row.status !== 'pending') return true;
  }
  return false;
}

/** A workflow that has ended wrote all it knew: what stands in the log then was applied, what does not came too late. */
async function afterTheEnd(app: App, caseId: string, command: CommandRow): Promise<boolean> {
  if (!(await hasEnded(app, caseId))) return false;
  const { status } = await stored(app, command);
  return status === 'logged' ? confirmed(app, command) : refuse(app, command, 'caseEnded');
}

/** The case says no. A log entry of it, if there is one, is of a worker that died, and will be written over. */
async function refuse(app: App, command: CommandRow, code: ErrorCode, faults: FieldFault[] = []): Promise<true> {
  const answer = { code, ...(faults.length > 0 && { faults }) };
  const set = { status: 'refused' as const, answer, nextTryAt: null };
  await app.database.transaction(async (tx) => {
    if ((await tx.commands.update({ id: command.id, status: ['pending', 'logged'] }, set)) > 0)
      await takeBack(tx, command);
  });
  return true;
}

const fieldFault = ({ field, code, message = '' }: EventFault): FieldFault => ({
  path: ['data', field],
  code,
  message,
});

/** Whether it is known what came of it: not by the log alone, which a worker that died may have written. */
export const isSettled = ({ status }: CommandRow): boolean => status === 'done' || status === 'refused';

const stored = async (app: App, command: CommandRow): Promise<CommandRow> =>
  (await app.database.read.commands.first({ id: command.id })) ?? command;

/** A case without a workflow that has not ended is one whose start is still to come, or one to recover. */
async function hasEnded(app: App, caseId: string): Promise<boolean> {
  const row = await app.database.read.cases.first({ id: caseId });
  return row?.status === 'ended' || row?.status === 'cancelled';
}
