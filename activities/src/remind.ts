import type { CommandOf } from '@samskab/engine';
import type { Database } from '@samskab/persistence';
import type { Effect } from './case-activities.ts';
import { activityOf, drawnCase, hasActivity } from './drawn-case.ts';
import { effectKey } from './effect-key.ts';
import { notify } from './notify.ts';
import type { Mailer } from './ports.ts';

const subjects = { reminder: 'Husk', escalation: 'Over fristen' };

/** A deadline speaks: whoever has the task is written to. It moves nothing; that the mail is sent is not awaited. */
export async function remind(db: Database, mailer: Mailer, effect: Effect<CommandOf<'remind'>>): Promise<void> {
  const { command, caseId, at } = effect;
  const drawn = await drawnCase(db.read, caseId, hasActivity(command.node));
  const { name = command.node } = activityOf(drawn, command.node);
  const subject = `${subjects[command.what]}: ${name} (${drawn.row.title})`;
  const body = `${name} i forløbet ${drawn.row.title} venter på dig.`;
  const roles = command.role === undefined ? [] : [command.role];
  await notify(db, mailer, { key: effectKey(effect), caseId, subject, body, at }, ...roles);
}
