import { toLocal } from '@samskab/calendar';
import type { Type } from '@samskab/definition';
import type { CommandOf, Data, Json } from '@samskab/engine';
import { formatValue } from '@samskab/expression';
import type { Database, Reads } from '@samskab/persistence';
import type { Effect, WorkResult } from './case-activities.ts';
import { choiceAt } from './decision-at.ts';
import type { Choice } from './decision-at.ts';
import { activityOf, drawnCase, facetOf, hasActivity, roleOf } from './drawn-case.ts';
import type { DrawnCase } from './drawn-case.ts';
import { effectKey } from './effect-key.ts';
import { notify, writeTo } from './notify.ts';
import type { Mailer } from './ports.ts';

const noChoice = 'Der er ikke truffet et valg, som kommunen kan bestille efter.';
const nobody = 'Der er ingen at sende bestillingen til. Inviter en deltager, og prøv igen.';

/**
 * Sends the municipality's order to those outside it who take part in the case, with a copy to the case workers. Refused
 * as `noChoice` when nothing is recorded where it was to be chosen (I3): the municipality orders, it does not choose.
 */
export async function sendOrder(db: Database, mailer: Mailer, effect: Effect<CommandOf<'run'>>): Promise<WorkResult> {
  const { caseId, command, at } = effect;
  const drawn = await drawnCase(db.read, caseId, hasActivity(command.node, 'order'));
  const { decidedBy } = facetOf(drawn, command.node, 'order');
  const choice = await choiceAt(db.read, caseId, decidedBy);
  if (!choice) return { refused: 'noChoice', data: { message: noChoice } };
  const { name = command.node } = activityOf(drawn, command.node);
  const why = await chosen(db.read, drawn, decidedBy, choice);
  const body = [why, ...ordered(drawn, command.node, command.data)].join('\n\n');
  const notice = { key: effectKey(effect), caseId, subject: `Bestilling: ${name} (${drawn.row.title})`, body, at };
  const others = drawn.process.roles.filter(({ side }) => side === 'other').map(({ id }) => id);
  const { sent, failed } = await notify(db, mailer, notice, ...others, 'case-worker');
  if (failed) return { failed };
  return sent > 0 ? { done: { sent } } : { failed: nobody };
}

/** Tells those who got an order that it no longer stands; who did not get it hears nothing. */
export async function withdrawOrder(
  db: Database,
  mailer: Mailer,
  effect: Effect<CommandOf<'undo'>>,
): Promise<WorkResult> {
  const { caseId, command, at } = effect;
  const got = await db.read.notifications.find({ effectKey: `${caseId}/${command.of}`, status: 'sent' });
  const subject = `Trukket tilbage: ${got[0]?.subject ?? ''}`;
  const body = 'Kommunen trækker sin bestilling tilbage, fordi forløbet er gået en anden vej.';
  const addresses = got.map(({ to }) => to).toSorted();
  const { sent, failed } = await writeTo(db, mailer, { key: effectKey(effect), caseId, subject, body, at }, addresses);
  return failed ? { failed } : { done: { sent } };
}

/** "Lokalrådet har valgt; kommunen bestiller", and where and when in the case. */
async function chosen(read: Reads, drawn: DrawnCase, node: string, choice: Choice): Promise<string> {
  const { name = node, facet } = activityOf(drawn, node);
  const body = facet?.kind === 'checkpoint' ? await read.bodies.first({ key: facet.body }) : undefined;
  const who = body?.name ?? (choice.role && roleOf(drawn, choice.role)?.name) ?? name;
  const day = formatValue(toLocal(choice.at).day, 'date');
  return `${who} har valgt; kommunen bestiller.\n\nValget står i forløbet under "${name}", ${day}.`;
}

/** What the form says, one field a paragraph, in the order drawn. */
function ordered({ process }: DrawnCase, node: string, data: Data): string[] {
  const { form = [] } = activityOf({ process }, node);
  const types: Record<string, Type> = Object.fromEntries(process.variables.map(({ id, type }) => [id, type]));
  return form.flatMap(({ variable, label = variable }) => {
    const text = written(data[variable] ?? null, types[variable]);
    return text === '' ? [] : [`${label}: ${text}`];
  });
}

/** A personal value is still a reference here, and a file is known by its name. */
function written(value: Json, type: Type | undefined): string {
  const isFile = type === 'file' && typeof value === 'object' && value !== null && !Array.isArray(value);
  return formatValue(isFile ? (value['name'] ?? null) : value, type);
}
