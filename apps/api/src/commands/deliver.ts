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
/** How long a started case may take until its beginning is in the log. */
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
  if (await isSettled(app, command)) return true;
  if (event.type === 'begun') return begin(app, command.caseId, event, command);
  return send(app, command.caseId, event, command);
}

async function begin(app: App, caseId: string, event: Begun, command: CommandRow): Promise<boolean> {
  const { processKey, input } = await caseInput(app, caseId, event);
  if (!(await app.workflows.start(processKey, input))) return false;
  return settledWithin(app, command, BEGIN_MS);
}

async function send(app: App, caseId: string, event: Event, command: CommandRow): Promise<boolean> {
  const sent = await app.workflows.send(caseId, event);
  switch (sent.known) {
    case 'applied':
      return settledWithin(app, command, BEGIN_MS);
    case 'refused':
      return refuse(app, command, sent.code, sent.fields.map(fieldFault));
    case 'noWorkflow':
      return hasEnded(app, caseId).then((ended) => ended && refuse(app, command, 'caseEnded'));
    case 'unknown':
      return isSettled(app, command);
  }
}

/** Only a pending command can be refused: one that came into the log by an earlier send stays done. */
async function refuse(app: App, command: CommandRow, code: ErrorCode, faults: FieldFault[] = []): Promise<true> {
  const answer = { code, ...(faults.length > 0 && { faults }) };
  const set = { status: 'refused' as const, answer, nextTryAt: null };
  await app.database.transaction(async (tx) => {
    if ((await tx.commands.update({ id: command.id, status: 'pending' }, set)) > 0) await takeBack(tx, command);
  });
  return true;
}

const fieldFault = ({ field, code, message = '' }: EventFault): FieldFault => ({
  path: ['data', field],
  code,
  message,
});

const isSettled = async (app: App, { id }: CommandRow): Promise<boolean> =>
  (await app.database.read.commands.first({ id }))?.status !== 'pending';

async function settledWithin(app: App, command: CommandRow, ms: number): Promise<boolean> {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(50)) {
    if (await isSettled(app, command)) return true;
  }
  return false;
}

/** A case without a workflow that has not ended is one whose start is still to come, or one to recover. */
async function hasEnded(app: App, caseId: string): Promise<boolean> {
  const row = await app.database.read.cases.first({ id: caseId });
  return row?.status === 'ended' || row?.status === 'cancelled';
}
