import type { Id, Process } from '@samskab/definition';
import type { Fix } from '@samskab/verifier';
import type { Command, DrawingDocument, Outcome } from '../document/index.ts';
import { fixWords as words } from '../texts/problems.ts';

type Funding = Extract<Fix, { do: 'addFunding' }>;
type Simple = Exclude<Fix, Funding>;

const nameOf = ({ nodes, flows, variables, moneyLines }: Process, id: Id): string =>
  [...nodes, ...flows, ...variables, ...moneyLines].find((one) => one.id === id)?.name ?? words.here;

const facetOf = ({ nodes }: Process, id: Id): object => {
  const node = nodes.find((one) => one.id === id);
  return node?.type === 'activity' ? (node.facet ?? {}) : {};
};

const set = (id: Id, patch: Record<string, unknown>): Command => ({ do: 'setElement', id, patch });

const commands: { [D in Simple['do']]: (fix: Extract<Fix, { do: D }>, process: Process) => Command } = {
  setDefault: ({ gateway, flow }) => set(gateway, { default: flow }),
  setGateway: ({ gateway, kind }) => set(gateway, { gateway: kind }),
  setReminder: ({ node, remind, due }) => set(node, { due: { remind, due } }),
  setAmount: ({ node, amount }, process) => set(node, { facet: { ...facetOf(process, node), amount } }),
  setName: ({ element, name }) => set(element, { name }),
  removeVariable: ({ variable }) => ({ do: 'removePart', id: variable }),
};

const said: { [D in Fix['do']]: (fix: Extract<Fix, { do: D }>, process: Process) => string } = {
  setDefault: ({ gateway, flow }, process) => words.setDefault(nameOf(process, gateway), nameOf(process, flow)),
  setGateway: ({ kind }) => words.setGateway[kind],
  setReminder: ({ node }, process) => words.setReminder(nameOf(process, node)),
  setAmount: ({ node }, process) => words.setAmount(nameOf(process, node)),
  setName: ({ name }) => words.setName(name),
  removeVariable: ({ variable }, process) => words.removeVariable(nameOf(process, variable)),
  addFunding: ({ before, op, line }, process) => words.addFunding[op](nameOf(process, before), nameOf(process, line)),
};

/** What a fix does, or did, in one sentence. */
export const fixSaid = (fix: Fix, process: Process): string => said[fix.do](fix as never, process);

/** A posting of what is left, before an end: every way in goes by it. */
function addFunding(document: DrawingDocument, { before, op, line, amount }: Funding, join: string): Outcome {
  const [first, ...others] = document.read().process.flows.filter(({ to }) => to === before);
  if (!first) return { ok: false, code: 'unknownElement' };
  const name = words.fundingNames[op];
  const put = document.dispatch({ do: 'insertNode', flow: first.id, kind: 'funding', name }, join);
  const [node] = put.ok ? put.ids : [];
  if (node === undefined) return put;
  const grounds = op === 'reserve' ? { purpose: words.purpose } : { reason: words.reason };
  return document.dispatch(
    [
      set(node, { facet: { kind: 'funding', op, line, amount, ...grounds } }),
      ...others.map(({ id }): Command => ({ do: 'reconnect', flow: id, end: 'to', node })),
    ],
    join,
  );
}

/** Makes a fix as one undo unit. */
export function applyFix(document: DrawingDocument, fix: Fix): Outcome {
  if (fix.do === 'addFunding') return addFunding(document, fix, `fix:${document.newId()}`);
  return document.dispatch(commands[fix.do](fix as never, document.read().process));
}
