import type { Command, CommandOf, State } from '@samskab/engine';
import type { Database, LogEntryRow } from '@samskab/persistence';
import type { Outstanding } from '@samskab/workflows/messages';

type Behind = { db: Database; caseId: string; state: State };

/**
 * What a lost workflow had still to do: all whose outcome its log awaits, and what answers nothing but was not done
 * when it was lost. Each with the time of what commanded it, as it would have been done undisturbed.
 */
export async function outstandingOf(behind: Behind, log: readonly LogEntryRow[]): Promise<Outstanding[]> {
  const last = new Map(log.flatMap(commandsOf).map((one) => [`${one.command.type} ${one.command.id}`, one]));
  const found: Outstanding[] = [];
  for (const one of last.values()) if (await isOutstanding(behind, one.command)) found.push(one);
  return found;
}

const commandsOf = ({ commands, event }: LogEntryRow): Outstanding[] =>
  // The log holds what the engine commanded.
  (commands as unknown as Command[]).map((command) => ({ command, at: String(event['at']) }));

type Test<T extends Command['type']> = (behind: Behind, command: CommandOf<T>) => boolean | Promise<boolean>;

const isOutstanding = (behind: Behind, command: Command): boolean | Promise<boolean> =>
  (tests[command.type] as Test<Command['type']>)(behind, command);

const never = () => false;

/** Its outcome is awaited; of work that was tried again, only the last attempt is. */
const isAwaited = ({ state }: Behind, { id, type, ...command }: Command): boolean =>
  state.pending.some((open) => open.id === id && open.type === type && attemptOf(open) === attemptOf(command));

const attemptOf = (command: object): unknown => ('attempt' in command ? command.attempt : undefined);

const tests: { [T in Command['type']]: Test<T> } = {
  openTask: never,
  closeTask: never,
  raiseIncident: never,
  clearIncident: never,
  endCase: never,
  openItem: isAwaited,
  run: isAwaited,
  undo: isAwaited,
  withdrawItem: isNotWithdrawn,
  remind: isUnsent,
  tell: ({ db, caseId }, { id }) => isUnwritten(db, caseId, id),
  subscribe: never,
  unsubscribe: never,
  publish: never,
  startCase: never,
  cancelCase: never,
};

/** It still stands on the agenda, or as a hand-over that can be answered. */
async function isNotWithdrawn({ db, caseId }: Behind, command: CommandOf<'withdrawItem'>): Promise<boolean> {
  const id = `${caseId}.${command.id}`;
  const item = await db.read.agenda.first({ id, status: ['proposed', 'open', 'postponed'] });
  return Boolean(item ?? (await db.read.handovers.first({ id, status: ['open', 'offered', 'refused'] })));
}

/** Nobody is reminded of what is done; of what is still open, everybody once. */
async function isUnsent({ db, caseId, state }: Behind, command: CommandOf<'remind'>): Promise<boolean> {
  if (!state.pending.some(({ id, type }) => id === command.task && type !== 'run')) return false;
  return isUnwritten(db, caseId, command.id);
}

async function isUnwritten(db: Database, caseId: string, id: string): Promise<boolean> {
  const mails = await db.read.notifications.find({ effectKey: `${caseId}/${id}` });
  return mails.length === 0 || mails.some(({ status }) => status !== 'sent');
}
