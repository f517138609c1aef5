import type { Data } from '@samskab/contracts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { stepName } from './told.ts';
import type { Teller, Told } from './told.ts';

/** A person did a step: who, what, and what was chosen; what somebody disagreed with is an entry of its own. */
export const tellTask: Teller<'taskCompleted'> = (source, { task, data }) => {
  const { drawing } = source;
  const node = source.log.nodeOf(task);
  const role = node === null ? undefined : drawing.roleOf(node);
  const strong = stepName(source, node);
  const chosen = node === null ? [] : choices(drawing, node, data);
  const text = `${role?.name ?? 'Kommunen'}: ${strong}${chosen.length > 0 ? ` (${chosen.join(', ')})` : ''}`;
  const side = role?.side ?? null;
  return [{ kind: 'task', node, text, strong, side }, ...dissent(drawing, data, { node, side })];
};

/** The answers a reader wants: those chosen from a list. Numbers and texts stand on the page of the step. */
const choices = (drawing: DrawingOf, node: string, data: Data): string[] =>
  drawing.form(node).flatMap(({ variable }) => {
    const drawn = drawing.variable(variable);
    const value = data[variable];
    const isChoice = typeof drawn?.type === 'object' && 'choice' in drawn.type;
    return isChoice && isOpen(drawing, variable) && typeof value === 'string' ? [value] : [];
  });

const isOpen = (drawing: DrawingOf, id: string): boolean => {
  const drawn = drawing.variable(id);
  return !!drawn && !drawn.personal && !drawn.closed;
};

/** "Afvigende mening", "Uenighed": somebody is always disappointed, and it is told (domain.md I11). */
export function dissent(drawing: DrawingOf, { dissent: said }: Data, at: Pick<Told, 'node' | 'side'>): Told[] {
  if (typeof said !== 'string' || said.trim() === '' || !isOpen(drawing, 'dissent')) return [];
  return [{ kind: 'dissent', ...at, text: `Uenighed: ${said.trim()}`, strong: 'Uenighed' }];
}
