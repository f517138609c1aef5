import type { Path } from '../fault.ts';
import type { Mapping } from '../mapping.ts';
import type { Activity } from '../nodes/activity.ts';
import type { Event } from '../nodes/event.ts';
import type { Gateway } from '../nodes/gateway.ts';
import type { Node } from '../nodes/node.ts';
import type { Type } from '../type.ts';
import { facetSites } from './facet.ts';
import { condition, time, value, type Site } from './site.ts';

/** The declared type of a variable, for what is to be put into it. */
export type TypeOf = (id: string) => Type | undefined;

const mappings = (given: Mapping[] | undefined, at: Path, typeOf: TypeOf): Site[] =>
  (given ?? []).flatMap(({ from, to }, index) => value([...at, index, 'from'], from, typeOf(to)));

const loopSites = ({ loop }: Activity, at: Path): Site[] => {
  if (!loop) return [];
  return loop.kind === 'standard'
    ? condition([...at, 'while'], loop.while)
    : [
        ...value([...at, 'over'], loop.over),
        ...value([...at, 'collect', 'from'], loop.collect?.from),
        ...condition([...at, 'until'], loop.until),
      ];
};

const ofActivity = (node: Activity, at: Path, typeOf: TypeOf): Site[] => [
  ...(node.form ?? []).flatMap(({ visible }, index) => condition([...at, 'form', index, 'visible'], visible)),
  ...mappings(node.input, [...at, 'input'], typeOf),
  ...(node.activity === 'user' ? mappings(node.output, [...at, 'output'], typeOf) : []),
  ...loopSites(node, [...at, 'loop']),
  ...condition([...at, 'adHoc', 'until'], node.adHoc?.until),
  ...time([...at, 'due', 'remind'], node.due?.remind),
  ...time([...at, 'due', 'due'], node.due?.due),
  ...(node.facet ? facetSites(node.facet, [...at, 'facet']) : []),
];

const ofEvent = ({ on, output }: Event, at: Path, typeOf: TypeOf): Site[] => [
  ...on.flatMap((trigger, index) => {
    if (trigger.kind === 'timer') return time([...at, 'on', index, 'time'], trigger.time);
    return trigger.kind === 'conditional' ? condition([...at, 'on', index, 'when'], trigger.when) : [];
  }),
  ...(on.some(({ kind }) => kind === 'message') ? [] : mappings(output, [...at, 'output'], typeOf)),
];

const ofGateway = ({ activation }: Gateway, at: Path): Site[] => condition([...at, 'activation'], activation);

/** Output that reads what a message or a piece of work brought is left out: only they know the names in it. */
export const nodeSites = (node: Node, at: Path, typeOf: TypeOf): Site[] => {
  switch (node.type) {
    case 'activity':
      return ofActivity(node, at, typeOf);
    case 'event':
      return ofEvent(node, at, typeOf);
    case 'gateway':
      return ofGateway(node, at);
  }
};
