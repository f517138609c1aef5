import type { Activity, Event, Id, Node } from '@samskab/definition';
import { compact } from '../compact.ts';
import { known, lookup } from '../lookup.ts';
import type { PlanNode } from '../types/plan.ts';
import type { Due, Incident, Instance, Orphan, PendingCommand, Resume } from '../types/state.ts';
import { dueId, isBefore } from './due.ts';
import { opensAlike } from '../kinds/opens-alike.ts';
import type { Run } from './run.ts';
import { change } from './tokens.ts';
import { boundariesOf } from './trigger.ts';

type IdMap = Record<Id, Id>;

/** Tokens with nowhere to stand in the new plan. */
export const strayTokens = (run: Run, map: IdMap): Instance[] =>
  Object.values(run.state.instances).filter((token) => {
    const node = lookup(run.plan.nodes, moved(map, token.node));
    return !node || !canStand(run, token, node, map);
  });

/** Puts everything that names the drawing over to its new ids; what is open stays open. */
export const moveTo = (run: Run, map: IdMap): void => {
  const { state } = run;
  for (const token of Object.values(state.instances)) state.instances[token.id] = movedToken(map, token);
  state.due = state.due.flatMap((due) => movedDue(run, map, due)).sort((a, b) => (isBefore(a, b) ? -1 : 1));
  state.pending = state.pending.map((command) => movedCommand(run, map, command));
  state.incidents = state.incidents.map((incident) => movedIncident(run, map, incident));
  state.orphans = state.orphans.map((orphan) => movedOrphan(map, orphan));
  if (state.lasting) state.lasting = state.lasting.map((one) => ({ ...one, node: moved(map, one.node) }));
  for (const token of Object.values(state.instances)) arriveAgain(run, token);
};

/** A join may have lost the flow it was waiting for: what stands at it arrives anew. */
const arriveAgain = (run: Run, { id, node, phase }: Instance): void => {
  if (phase !== 'waiting' || known(run.plan.nodes, node).element.type !== 'gateway') return;
  change(run, id, { phase: 'entering' });
  run.queue.push(id);
};

const moved = (map: IdMap, id: Id): Id => lookup(map, id) ?? id;

/** It waits for the same as before, or has not begun to wait. */
const canStand = ({ state }: Run, token: Instance, node: PlanNode, map: IdMap): boolean => {
  if (token.phase !== 'waiting') return true;
  const due = state.due.find(({ instance, what }) => instance === token.id && what === 'catch');
  const open = openOf(state.pending, state.incidents, token.id);
  if (open) return opensAlike(node, open);
  if (due?.what === 'catch') return catches(node.element, moved(map, due.trigger));
  return node.element.type === 'gateway' && node.incoming.includes(moved(map, token.via ?? ''));
};

const catches = (element: Node, trigger: Id): boolean =>
  element.type === 'event' && element.position === 'catch' && element.on.some(({ id }) => id === trigger);

/** What it has asked for: still awaited, or held by an incident. */
const openOf = (pending: PendingCommand[], incidents: Incident[], id: Id): PendingCommand | undefined =>
  pending.find((command) => command.id === id) ??
  incidents.flatMap(({ instance, resume }) => (instance === id && resume.what === 'work' ? [resume.command] : []))[0];

const movedToken = (map: IdMap, token: Instance): Instance =>
  compact({
    ...token,
    node: moved(map, token.node),
    via: token.via && moved(map, token.via),
    from: token.from && { ...token.from, trigger: moved(map, token.from.trigger) },
  });

/** A deadline or a timer that the new version no longer draws is gone; one that it draws keeps its instant. */
const movedDue = ({ plan }: Run, map: IdMap, due: Due): Due[] => {
  const node = moved(map, due.node);
  const { element } = known(plan.nodes, node);
  if (due.what === 'remind') return isActivity(element) && element.due?.remind ? [{ ...due, node }] : [];
  if (due.what === 'escalate') return isActivity(element) && element.due?.escalate ? [{ ...due, node }] : [];
  const host = due.what === 'catch' ? [element as Event] : boundariesOf(plan, node);
  const trigger = moved(map, due.trigger);
  const isDrawn = host.some(({ on }) => on.some(({ id }) => id === trigger));
  return isDrawn ? [{ ...due, node, trigger, id: dueId(due.instance, { ...due, trigger }) }] : [];
};

/** A task goes to whoever the new version gives it to. */
const movedCommand = ({ plan }: Run, map: IdMap, command: PendingCommand): PendingCommand => {
  const node = moved(map, command.node);
  if (command.type === 'run' || command.type === 'undo') return { ...command, node };
  return compact({ ...command, node, role: known(plan.nodes, node).role });
};

const movedIncident = (run: Run, map: IdMap, incident: Incident): Incident => {
  const { node, site, resume } = incident;
  const to = { ...incident, node: moved(map, node), site: movedSite(map, node, site) };
  return 'command' in resume ? { ...to, resume: movedResume(run, map, resume) } : to;
};

const movedOrphan = (map: IdMap, orphan: Orphan): Orphan =>
  compact({
    ...orphan,
    node: moved(map, orphan.node),
    then: orphan.then?.map((next) => ({ ...next, node: moved(map, next.node) })),
  });

/** A site is an element of the drawing, or something about the node. */
const movedSite = (map: IdMap, node: Id, site: Id): Id =>
  site.startsWith(`${node}/`) ? moved(map, node) + site.slice(node.length) : moved(map, site);

const movedResume = (run: Run, map: IdMap, resume: Extract<Resume, { command: PendingCommand }>): Resume =>
  ({ ...resume, command: movedCommand(run, map, resume.command) }) as Resume;

const isActivity = (element: Node): element is Activity => element.type === 'activity';
