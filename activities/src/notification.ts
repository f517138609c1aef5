import type { CommandOf, Data } from '@samskab/engine';
import type { Database } from '@samskab/persistence';
import type { Effect, WorkResult } from './case-activities.ts';
import { activityOf, drawnCase, facetOf, hasActivity, roleOf } from './drawn-case.ts';
import type { DrawnCase } from './drawn-case.ts';
import { effectKey } from './effect-key.ts';
import { notify } from './notify.ts';
import type { Mailer } from './ports.ts';

/** Writes to a role of the case. Mail that cannot be sent is an incident, which a person retries; nobody gets it twice. */
export async function notification(
  db: Database,
  mailer: Mailer,
  effect: Effect<CommandOf<'run'>>,
): Promise<WorkResult> {
  const { caseId, command, at } = effect;
  const drawn = await drawnCase(db.read, caseId, hasActivity(command.node, 'notification'));
  const { to: role } = facetOf(drawn, command.node, 'notification');
  const { name = command.node, doc } = activityOf(drawn, command.node);
  const subject = `${name}: ${drawn.row.title}`;
  const body = [greeting(drawn, role), doc, ...told(command.data)].filter(Boolean).join('\n\n');
  const { sent, failed } = await notify(db, mailer, { key: effectKey(effect), caseId, subject, body, at }, role);
  return failed ? { failed } : { done: { sent } };
}

const greeting = (drawn: DrawnCase, role: string): string => `Til ${roleOf(drawn, role)?.name ?? role}`;

/** The node's inputs, in the order drawn: the words it carries. */
const told = (data: Data): string[] =>
  Object.entries(data).flatMap(([key, value]) => (key !== 'to' && typeof value === 'string' && value ? [value] : []));
