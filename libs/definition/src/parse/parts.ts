import type { z } from 'zod';
import { artifact, type Artifact } from '../artifact.ts';
import type { Id } from '../basics.ts';
import { collaboration, type Collaboration } from '../collaboration.ts';
import type { Path } from '../fault.ts';
import { flow, type Flow } from '../flow.ts';
import { lane, type Lane } from '../lane.ts';
import { moneyLine, type MoneyLine } from '../money-line.ts';
import { node, type Node } from '../nodes/node.ts';
import { role, type Role } from '../role.ts';
import { root, type Root } from '../root.ts';
import { variable, type Variable } from '../variable.ts';

/** An element and where it stands in the file. */
export type Part<T> = { at: Path; value: T };

export type ProcessParts = {
  at: Path;
  id: string;
  key: string;
  executable: boolean;
  variables: Part<Variable>[];
  moneyLines: Part<MoneyLine>[];
  roles: Part<Role>[];
  nodes: Part<Node>[];
  flows: Part<Flow>[];
  lanes: Part<Lane>[];
  artifacts: Part<Artifact>[];
};

/**
 * Every element of a file that can be read by itself, so that references are checked even where others are broken.
 * `unread` holds the ids of the broken ones: a reference to one of them is not dangling.
 */
export type Parts = {
  id: string;
  processes: ProcessParts[];
  roots: Part<Root>[];
  collaboration?: Part<Collaboration>;
  unread: Part<Id>[];
};

type Json = Record<string, unknown>;

const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const reader =
  (unread: Part<Id>[]) =>
  <T>(schema: z.ZodType<T>, list: unknown, at: Path): Part<T>[] =>
    asList(list).flatMap((value, index) => {
      const here = [...at, index];
      const result = schema.safeParse(value);
      if (result.success) return [{ at: here, value: result.data }];
      unread.push({ at: here, value: asText(asObject(value)['id']) });
      return [];
    });

const readProcess = (value: unknown, at: Path, read: ReturnType<typeof reader>): ProcessParts => {
  const json = asObject(value);
  return {
    at,
    id: asText(json['id']),
    key: asText(json['key']),
    executable: json['executable'] === true,
    variables: read(variable, json['variables'], [...at, 'variables']),
    moneyLines: read(moneyLine, json['moneyLines'], [...at, 'moneyLines']),
    roles: read(role, json['roles'], [...at, 'roles']),
    nodes: read(node, json['nodes'], [...at, 'nodes']),
    flows: read(flow, json['flows'], [...at, 'flows']),
    lanes: read(lane, json['lanes'], [...at, 'lanes']),
    artifacts: read(artifact, json['artifacts'], [...at, 'artifacts']),
  };
};

const readCollaboration = (value: unknown, unread: Part<Id>[]): Pick<Parts, 'collaboration'> => {
  if (value === undefined) return {};
  const at = ['collaboration'];
  const result = collaboration.safeParse(value);
  if (result.success) return { collaboration: { at, value: result.data } };
  unread.push({ at, value: asText(asObject(value)['id']) });
  return {};
};

export const readParts = (value: unknown): Parts => {
  const json = asObject(value);
  const unread: Part<Id>[] = [];
  const read = reader(unread);
  return {
    id: asText(json['id']),
    processes: asList(json['processes']).map((each, index) => readProcess(each, ['processes', index], read)),
    roots: read(root, json['roots'], ['roots']),
    ...readCollaboration(json['collaboration'], unread),
    unread,
  };
};
