import type { CommandOf } from '@samskab/engine';
import type { Database } from '@samskab/persistence';
import type { Effect } from './case-activities.ts';
import { drawnCase } from './drawn-case.ts';
import { effectKey } from './effect-key.ts';
import { notify } from './notify.ts';
import type { Mailer } from './ports.ts';

/** A case follows another drawing: whoever has something open in it is written to, with the reason. Nothing waits for it. */
export async function tell(db: Database, mailer: Mailer, effect: Effect<CommandOf<'tell'>>): Promise<void> {
  const { command, caseId, at } = effect;
  const { row } = await drawnCase(db.read, caseId);
  const subject = `Forløbet er ændret: ${row.title}`;
  const body = `${row.title} følger nu en ny tegning.\n\n${command.reason}`;
  await notify(db, mailer, { key: effectKey(effect), caseId, subject, body, at }, ...command.roles);
}
