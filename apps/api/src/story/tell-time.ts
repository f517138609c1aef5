import type { Command, CommandOf } from '@samskab/engine';
import { stepName } from './told.ts';
import type { Source, Teller, Told } from './told.ts';

/** Time did something: a deadline spoke, or a timer moved the case on. */
export const tellTimer: Teller<'timerFired'> = (source, { timer }, { commands }) => {
  const [instance = timer, trigger = ''] = timer.split('/');
  const node = source.log.nodeOf(instance);
  if (trigger === 'remind') return [reminder(source, node)];
  if (trigger === 'escalate') return [escalation(source, node, commands.find(isRemind)?.role)];
  return [passed(source, ownerOf(source, trigger) ?? node)];
};

const isRemind = (command: Command): command is CommandOf<'remind'> => command.type === 'remind';

function reminder(source: Source, node: string | null): Told {
  const role = node === null ? undefined : source.drawing.roleOf(node);
  const text = `${role?.name ?? 'Den ansvarlige'} fik en påmindelse: ${stepName(source, node)}`;
  return { kind: 'reminder', node, text, strong: 'påmindelse', side: role?.side ?? null };
}

function escalation(source: Source, node: string | null, to: string | undefined): Told {
  const role = source.drawing.role(to);
  const now = role ? `, og ${role.name} har den nu på sin liste` : '';
  const text = `Fristen gik: ${stepName(source, node)} er ikke gjort${now}`;
  return { kind: 'reminder', node, text, strong: 'Fristen gik', side: role?.side ?? null };
}

/** A boundary event's trigger carries its own node's id; its token is the host's. */
const ownerOf = ({ drawing }: Source, trigger: string): string | undefined =>
  drawing.process.nodes.find((node) => node.type === 'event' && node.on.some(({ id }) => id === trigger))?.id;

/** "60 dage gik"; "Tiden kom: Ny køreplan" */
function passed(source: Source, node: string | null): Told {
  const name = stepName(source, node);
  const isSpan = /^\d/.test(name);
  const text = isSpan ? `${name} gik` : `Tiden kom: ${name}`;
  return { kind: 'timer', node, text, strong: name };
}
