import { modelSchema, type Lane, type Model, type Node } from '@samskab/definition';
import { placesOf, type Section } from '../../src/inspector/describe/control.ts';
import { describeNode } from '../../src/inspector/describe/nodes.ts';
import {
  describeDrawing,
  describeFlow,
  describeMoneyLine,
  describePhase,
  describeProcess,
  describeRole,
  describeRoot,
  describeVariable,
} from '../../src/inspector/describe/others.ts';
import { patternKeys, patternOf, processOf } from './support.ts';

/** Where every value of an element stands; items of a list are one place. */
function leaves(value: unknown, at: readonly string[] = []): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, [...at, '*']));
  if (typeof value !== 'object' || value === null) return [at.join('.')];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...at, key]));
}

/**
 * What an element is by being drawn: its id, what kind it was chosen to be, where it hangs, what it joins. Set by the
 * canvas and its outline, never by a field.
 */
const drawn: Record<string, readonly string[]> = {
  node: ['id', 'type', 'activity', 'position', 'attachedTo', 'on.*.id', 'on.*.kind', 'facet.kind'],
  flow: ['id', 'from', 'to'],
  /** Who begins an event is a row inside the phase. */
  phase: ['id', 'nodes.*', 'lanes.*.id', 'lanes.*.name', 'lanes.*.role', 'lanes.*.nodes.*'],
  other: ['id'],
  root: ['id', 'kind'],
  process: ['id', 'executable'],
  drawing: ['id', 'name', 'format', 'namespace'],
};

const settable = (sections: readonly Section[]): Set<string> =>
  new Set(placesOf(sections).map((place) => place.replaceAll(/\.\d+(?=\.|$)/g, '.*')));

const missing = (kind: string, name: string, element: object, sections: readonly Section[]): string[] => {
  const known = settable(sections);
  return leaves(element)
    .filter((place) => !known.has(place) && !drawn[kind]?.includes(place))
    .map((place) => `${kind} ${name}: ${place}`);
};

function unsettable(model: Model): string[] {
  const process = processOf(model);
  const { variables, moneyLines, roles, nodes, flows, lanes, artifacts: _a, ...rest } = process;
  const { processes: _p, roots, ...file } = model;
  return [
    ...missing('drawing', file.id, file, describeDrawing(model)),
    ...missing('process', rest.id, rest, describeProcess(process)),
    ...roots.flatMap((root) => missing('root', root.id, root, describeRoot(root))),
    ...variables.flatMap((each) => missing('other', each.id, each, describeVariable(each))),
    ...roles.flatMap((each) => missing('other', each.id, each, describeRole(each))),
    ...moneyLines.flatMap((each) => missing('other', each.id, each, describeMoneyLine(each))),
    ...nodes.flatMap((node: Node) => missing('node', node.id, node, describeNode(node))),
    ...flows.flatMap((flow) => missing('flow', flow.id, flow, describeFlow(flow, process))),
    ...lanes.flatMap((lane: Lane) => missing('phase', lane.id, lane, describePhase(lane))),
  ];
}

describe('the inspector', () => {
  it.each(patternKeys)('can set everything that stands in %s', (key) => {
    expect(unsettable(patternOf(key))).toEqual([]);
  });

  it('says so when something cannot be set', () => {
    const model = patternOf('village-bus');
    const [first] = processOf(model).roles;
    Object.assign(first ?? {}, { colour: 'red' });
    expect(unsettable(model)).toEqual(['other local-council: colour']);
  });
});

/** What an activity may hold by the schema, beyond what the engine runs: kept when it is there, and never asked for. */
const notRunYet = ['default', 'ref', 'called', 'loop', 'adHoc', 'isForCompensation', 'parent', 'foreign'];

describe('every member of an activity in the schema', () => {
  const process = modelSchema.shape.processes.element;
  const activity = process.shape.nodes.element.options.find((option) => 'activity' in option.shape);

  it('can be set, is drawn, or is nothing the engine runs', () => {
    const node = (facet: string): Node =>
      ({
        id: 'x',
        type: 'activity',
        activity: facet === 'notification' ? 'send' : 'user',
        facet: { kind: facet },
      }) as Node;
    const asked = new Set(
      ['meeting', 'notification'].flatMap((facet) =>
        placesOf(describeNode(node(facet))).map((place) => place.split('.')[0]),
      ),
    );
    const members = Object.keys(activity?.shape ?? {});
    expect(members.length).toBeGreaterThan(10);
    const left = members.filter((member) => !asked.has(member) && !['id', 'type', 'activity'].includes(member));
    expect(left.toSorted()).toEqual(notRunYet.toSorted());
  });
});
