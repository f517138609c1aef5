import { expressionsOf, type Id, type Lane, type Model, type Process } from '@samskab/definition';
import { namesIn } from '../feel/tokens.ts';

type Found = { id: Id };

/** Members that hold the id of something else. */
const pointing = new Set(['role', 'escalate', 'variable', 'outcome', 'line', 'area', 'ref', 'decidedBy', 'from', 'to']);
const spoken = new Set(['doc', 'recommendation', 'name']);

function mentions(value: unknown, id: Id, member = ''): boolean {
  if (typeof value === 'string')
    return (pointing.has(member) && value === id) || (spoken.has(member) && value.includes(`{${id}}`));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => mentions(inner, id, Array.isArray(value) ? member : key));
}

const lanesIn = (lanes: readonly Lane[]): Lane[] => lanes.flatMap((lane) => [lane, ...lanesIn(lane.lanes ?? [])]);
const shallow = ({ lanes: _lanes, ...lane }: Lane): Found => lane;

/** Every element that reads or names one, in the order of the drawing: what must let go before it can be removed. */
export function usesOf(model: Model, process: Process, id: Id): Id[] {
  const reading = expressionsOf(model).flatMap((expression) =>
    namesIn(expression.feel).some(({ text }) => text === id) ? [expression.id] : [],
  );
  const { nodes, flows, lanes, moneyLines, variables, roles } = process;
  const elements: Found[] = [
    { ...process, nodes: [], flows: [], lanes: [], moneyLines: [], variables: [], roles: [], artifacts: [] } as Found,
    ...nodes,
    ...flows,
    ...lanesIn(lanes).map(shallow),
    ...moneyLines,
    ...variables,
    ...roles,
  ];
  return elements
    .filter((element) => element.id !== id && (mentions(element, id) || reading.includes(element.id)))
    .map((element) => element.id);
}
