import { stepName, withReason } from './told.ts';
import type { Source, Teller, Told } from './told.ts';

/** How a case began. */
export const tellBegun: Teller<'begun'> = (source, _event, { moves }) => {
  const node = moves.find(({ what }) => what === 'entered')?.node ?? null;
  const role = node === null ? undefined : source.drawing.roleOf(node);
  const strong = 'Forløbet begyndte';
  return [{ kind: 'start', node, text: `${strong}: ${stepName(source, node)}`, strong, side: role?.side ?? null }];
};

export const tellMessage: Teller<'messageReceived'> = (source, { subscription }) => {
  const node = source.log.nodeOf(subscription);
  return [{ kind: 'timer', node, text: `Besked kom: ${stepName(source, node)}`, strong: 'Besked kom' }];
};

export const tellCalled: Teller<'caseEnded'> = (source, { call }) => {
  const node = source.log.nodeOf(call);
  const strong = 'Det andet forløb sluttede';
  return [{ kind: 'end', node, text: `${strong}: ${stepName(source, node)}`, strong }];
};

export const tellRetried: Teller<'incidentRetried'> = (source, { incident }) => {
  const node = source.log.nodeOf(incident);
  const strong = 'prøvet igen';
  return [{ kind: 'correction', node, text: `${stepName(source, node)} blev ${strong}`, strong }];
};

export const tellResolved: Teller<'incidentResolved'> = (source, { incident }) => {
  const node = source.log.nodeOf(incident);
  const strong = 'hjulpet videre';
  return [{ kind: 'correction', node, text: `${stepName(source, node)} blev ${strong}`, strong }];
};

/** What a variable is called on the screen; its value stands on the case's page, and personal ones nowhere. */
export const tellSet: Teller<'variablesSet'> = ({ drawing }, { data, reason }) => {
  const names = Object.keys(data).flatMap((id) => drawing.variable(id)?.name ?? []);
  const strong = 'rettet';
  return [correction(withReason(`${names.join(', ') || 'En oplysning'} blev ${strong}`, reason), strong)];
};

export const tellChosen: Teller<'stepChosen'> = (source, { node }) => {
  const strong = stepName(source, node);
  return [{ kind: 'task', node, text: `Næste trin blev valgt: ${strong}`, strong }];
};

export const tellMoved: Teller<'tokensMoved'> = (source, { start, reason }) => {
  // What had gone with the step at a join is put back too; a join has no name.
  const names = start.flatMap(({ node }) => source.drawing.nodeName(node) || []).join(', ');
  const strong = 'åbnet igen';
  const text = names ? `${names} blev ${strong}` : 'Et trin blev taget tilbage';
  return [{ ...correction(withReason(text, reason), names ? strong : 'taget tilbage'), node: start[0]?.node ?? null }];
};

export const tellMigrated: Teller<'migrated'> = (source, { reason, start = [] }) => {
  const names = start.flatMap(({ node }) => source.drawing.nodeName(node) || []).join(', ');
  const text = withReason('Forløbet følger nu en ny tegning', reason);
  return [correction(names ? `${text} (nu: ${names})` : text, 'ny tegning')];
};

export const tellUpgraded: Teller<'upgraded'> = () => [
  correction('Systemet under forløbet blev opdateret', 'opdateret'),
];

export const tellCancelled: Teller<'caseCancelled'> = (_source: Source, { reason }) => {
  const strong = 'afbrudt';
  return [{ kind: 'end', text: withReason(`Forløbet blev ${strong}`, reason), strong }];
};

const correction = (text: string, strong: string): Told => ({ kind: 'correction', text, strong });
