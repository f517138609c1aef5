import type { Id, MoneyLine, Role, Root, Variable } from '@samskab/definition';
import { outcomes } from '@samskab/definition';
import { withProcess, withRoots } from '../edit.ts';
import type { Make } from '../edited.ts';
import type { Sheet } from '../sheet.ts';

type Found = { sheet: Sheet; id: Id };
type Side = Role['side'];

/** The first role of a side; a new one when the drawing has none. */
export function roleOf(sheet: Sheet, side: Side, make: Make): Found {
  const { roles } = sheet.process;
  const found = roles.find((role) => role.side === side);
  if (found) return { sheet, id: found.id };
  const role: Role = { id: make.id(), name: make.words.roles[side], side };
  return { sheet: withProcess(sheet, { roles: [...roles, role] }), id: role.id };
}

function areaOf(sheet: Sheet, make: Make): Found {
  const { variables } = sheet.process;
  const found = variables.find(({ type, constant, parent }) => type === 'area' && constant && parent === undefined);
  if (found) return { sheet, id: found.id };
  const area: Variable = { id: make.id(), name: make.words.area, type: 'area', constant: true };
  return { sheet: withProcess(sheet, { variables: [...variables, area] }), id: area.id };
}

/** The first line of money; a new one for what is freed, when the drawing has none. */
export function moneyLineOf(sheet: Sheet, make: Make): Found {
  const found = sheet.process.moneyLines[0];
  if (found) return { sheet, id: found.id };
  const area = areaOf(sheet, make);
  const line: MoneyLine = { id: make.id(), name: make.words.moneyLine, area: area.id, kind: 'freed' };
  return { sheet: withProcess(area.sheet, { moneyLines: [line] }), id: line.id };
}

/** Every decision keeps its own outcome. */
export function newOutcome(sheet: Sheet, make: Make): Found {
  const outcome: Variable = { id: make.id(), name: make.words.outcome, type: { choice: [...outcomes] } };
  return { sheet: withProcess(sheet, { variables: [...sheet.process.variables, outcome] }), id: outcome.id };
}

export function newMessage(sheet: Sheet, make: Make): Found {
  const message: Root = { id: make.id(), kind: 'message', name: make.words.message };
  return { sheet: withRoots(sheet, [...sheet.model.roots, message]), id: message.id };
}
