import type { Activity, Facet, Role } from '@samskab/definition';
import { moneyLineOf, newOutcome, roleOf } from './needs.ts';
import type { Maker } from './maker.ts';

type Side = Role['side'];
type Rest = Omit<Activity, 'id' | 'type' | 'name' | 'role'>;

const activity =
  (side: Side | undefined, rest: Rest): Maker =>
  (id, { sheet, make, role }) => {
    const acting = side === undefined ? { sheet, id: role } : roleOf(sheet, side, make);
    const node: Activity = { id, type: 'activity', ...rest, ...(acting.id !== undefined && { role: acting.id }) };
    return { sheet: acting.sheet, node };
  };

const person = (side: Side | undefined, facet?: Facet): Maker =>
  activity(side, { activity: 'user', ...(facet && { facet }) });

const council: Maker = (id, scene) => {
  const outcome = newOutcome(scene.sheet, scene.make);
  const facet: Facet = { kind: 'checkpoint', body: 'council', recommendation: '', outcome: outcome.id };
  return person('council', facet)(id, { ...scene, sheet: outcome.sheet });
};

const funding: Maker = (id, scene) => {
  const line = moneyLineOf(scene.sheet, scene.make);
  const facet: Facet = { kind: 'funding', op: 'expect', line: line.id, amount: '0' };
  return activity('municipality', { activity: 'service', facet })(id, { ...scene, sheet: line.sheet });
};

/** Pointing at itself, an order says that nobody has chosen yet: it can be read, and the checks will ask for more. */
const order: Maker = (id, scene) =>
  person('municipality', { kind: 'order', decidedBy: scene.chosenAt ?? id })(id, scene);

const handover: Maker = (id, scene) => {
  const from = roleOf(scene.sheet, 'municipality', scene.make);
  const to = roleOf(from.sheet, 'citizens', scene.make);
  const facet: Facet = { kind: 'handover', object: '"genstanden"', from: from.id, to: to.id };
  return person('municipality', facet)(id, { ...scene, sheet: to.sheet });
};

const notification: Maker = (id, scene) => {
  const to = roleOf(scene.sheet, 'citizens', scene.make);
  const facet: Facet = { kind: 'notification', to: to.id };
  return activity('municipality', { activity: 'send', facet })(id, { ...scene, sheet: to.sheet });
};

/** Work, by what it is called on the paper. */
export const activityMakers = {
  task: person(undefined),
  meeting: person('citizens', { kind: 'meeting', form: 'citizensMeeting' }),
  townWalk: person('citizens', { kind: 'meeting', form: 'townWalk' }),
  exhibition: person('citizens', { kind: 'meeting', form: 'exhibition' }),
  council,
  funding,
  order,
  handover,
  association: person('citizens', { kind: 'association' }),
  notification,
  evaluation: person(undefined, { kind: 'evaluation' }),
  subProcess: activity(undefined, { activity: 'subProcess' }),
  call: activity(undefined, { activity: 'call' }),
} satisfies Record<string, Maker>;
