import type { Id } from '../basics.ts';
import { fault, type Fault, type Path } from '../fault.ts';
import type { Lane } from '../lane.ts';
import type { Node } from '../nodes/node.ts';
import type { Part, Parts, ProcessParts } from '../parse/parts.ts';

type Claim = Part<Id>;

const own = ({ at, value }: Part<{ id: Id }>): Claim => ({ at, value: value.id });

const inside = (list: { id: Id }[] | undefined, at: Path): Claim[] =>
  (list ?? []).map(({ id }, index) => ({ at: [...at, index], value: id }));

const ofNode = ({ at, value }: Part<Node>): Claim[] => [
  own({ at, value }),
  ...(value.type === 'activity' ? inside(value.form, [...at, 'form']) : []),
  ...(value.type === 'event' ? inside(value.on, [...at, 'on']) : []),
];

export const lanesWithin = ({ at, value }: Part<Lane>): Part<Lane>[] => [
  { at, value },
  ...(value.lanes ?? []).flatMap((lane, index) => lanesWithin({ at: [...at, 'lanes', index], value: lane })),
];

const ofProcess = (process: ProcessParts): Claim[] => [
  { at: process.at, value: process.id },
  ...[...process.variables, ...process.moneyLines, ...process.roles].map(own),
  ...process.nodes.flatMap(ofNode),
  ...process.flows.map(own),
  ...process.lanes.flatMap(lanesWithin).map(own),
  ...process.artifacts.map(own),
];

const ofCollaboration = ({ collaboration }: Parts): Claim[] => {
  if (!collaboration) return [];
  const { at, value } = collaboration;
  return [
    own({ at, value }),
    ...inside(value.pools, [...at, 'pools']),
    ...inside(value.messageFlows, [...at, 'messageFlows']),
  ];
};

const repeated = (claims: Claim[]): Claim[] => {
  const seen = new Set(['']);
  return claims.filter(({ value }) => (value !== '' && seen.has(value) ? true : (seen.add(value), false)));
};

/** Every id is used once in the file: the later ones are at fault. */
export const checkIds = (parts: Parts): Fault[] =>
  repeated([
    { at: [], value: parts.id },
    ...parts.processes.flatMap(ofProcess),
    ...parts.roots.map(own),
    ...ofCollaboration(parts),
    ...parts.unread,
  ]).map(({ at, value }) => fault('duplicateId', [...at, 'id'], value, value));

export const checkKeys = ({ processes }: Parts): Fault[] =>
  repeated(processes.map(({ at, key }) => ({ at, value: key }))).map(({ at, value }) =>
    fault('duplicateKey', [...at, 'key'], value),
  );
