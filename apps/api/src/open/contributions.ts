import type { OpenContribution, OpenMoneyLine } from '@samskab/contracts';
import type { Field } from '@samskab/definition';
import { byRole, bySide } from './actors.ts';
import { words } from './disclosed.ts';
import type { OpenSource } from './open-source.ts';

const gone: ReadonlySet<string> = new Set(['returned', 'lapsed', 'reallocated']);
const hoursLabel = /\btimer\b/i;

/** Money, hours and things from all parties, side by side and in the order they came; never one sum (domain.md I15, I6). */
export const contributionsOf = (source: OpenSource, money: OpenMoneyLine[]): OpenContribution[] => [
  ...money.flatMap(ofLine),
  ...hoursWorked(source),
  ...handedOver(source),
  ...source.offers.map(({ kind, text }): OpenContribution => ({ kind, who: bySide('citizens'), text, figure: null })),
];

/** All the municipality has in a line, whatever its state. */
function ofLine({ name, amounts }: OpenMoneyLine): OpenContribution[] {
  const held = Object.entries(amounts).filter(([state]) => !gone.has(state));
  const sum = held.reduce((total, [, amount]) => total + (amount ?? 0), 0);
  return sum === 0 ? [] : [{ kind: 'money', who: bySide('municipality'), text: name, figure: sum }];
}

/** The hours a step asks for, added up over the times it was done: "Teamet mødes". */
function hoursWorked({ log, drawing, disclosed }: OpenSource): OpenContribution[] {
  const hours = new Map<string, number>();
  for (const { event } of log.entries) {
    const node = event.type === 'taskCompleted' ? log.nodeOf(event.task) : null;
    if (event.type !== 'taskCompleted' || node === null) continue;
    const counted = drawing.form(node).filter((field) => isHours(field) && disclosed.isOpen(field.variable));
    const values = counted.map(({ variable }) => disclosed.value(variable, event.data));
    const sum = values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
    if (sum > 0) hours.set(node, (hours.get(node) ?? 0) + sum);
  }
  return [...hours].map(([node, sum]) => ({
    kind: 'hours',
    who: byRole(drawing.roleOf(node)),
    text: drawing.nodeName(node),
    figure: Math.round(sum),
  }));
}

const isHours = ({ label }: Field): boolean => label !== undefined && hoursLabel.test(label);

function handedOver({ handovers, drawing }: OpenSource): OpenContribution[] {
  return handovers.flatMap(({ status, object, fromRole }) => {
    const text = words(object);
    return status === 'accepted' && text
      ? [{ kind: 'things' as const, who: byRole(drawing.role(fromRole)), text, figure: null }]
      : [];
  });
}
