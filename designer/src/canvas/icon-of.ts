import type { Event, Node, TriggerKind } from '@samskab/definition';
import type { IconName } from '../icons/icon.tsx';
import { kindOf, type CardKind } from './kind.ts';

const cards: { [K in CardKind]: IconName } = {
  task: 'assignment',
  meeting: 'groups',
  council: 'how-to-reg',
  funding: 'payments',
  order: 'send',
  handover: 'handover',
  association: 'person-add',
  notification: 'notifications',
  evaluation: 'star',
  container: 'folder',
};

const meetings = { citizensMeeting: 'groups', townWalk: 'map', exhibition: 'visibility' } as const;

const triggers: { [K in TriggerKind]: IconName } = {
  message: 'email',
  timer: 'time',
  signal: 'notifications',
  error: 'error',
  escalation: 'arrow-forward',
  conditional: 'list-bulleted',
  link: 'link',
  compensation: 'refresh',
  cancel: 'close',
  terminate: 'terminate',
};

const eventIcon = (node: Event): IconName | undefined => node.on[0] && triggers[node.on[0].kind];

/** The sign inside a node; a plain event and a gateway have none. */
export function iconOf(node: Node): IconName | undefined {
  if (node.type === 'event') return eventIcon(node);
  if (node.type === 'gateway') return undefined;
  if (node.facet?.kind === 'meeting') return meetings[node.facet.form];
  return cards[kindOf(node) as CardKind];
}
