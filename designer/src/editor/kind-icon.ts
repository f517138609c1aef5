import type { IconName } from '../icons/icon.tsx';
import type { AnyKind } from '../document/index.ts';

/** The sign of a kind in palette, menus and outline. */
export const kindIcon: { [K in AnyKind]: IconName } = {
  task: 'assignment',
  meeting: 'groups',
  townWalk: 'map',
  exhibition: 'visibility',
  council: 'how-to-reg',
  funding: 'payments',
  order: 'send',
  handover: 'handover',
  association: 'person-add',
  notification: 'notifications',
  evaluation: 'star',
  question: 'diamond',
  parallel: 'fork',
  inclusive: 'diamond',
  eventBased: 'diamond',
  timer: 'time',
  messageCatch: 'email',
  start: 'circle',
  messageStart: 'email',
  end: 'circle-thick',
  terminate: 'terminate',
  subProcess: 'folder',
  call: 'open-in-new',
  timerBoundary: 'time',
  messageBoundary: 'email',
  errorBoundary: 'error',
};

/** Whose colour a kind has; the others act for nobody in particular. */
export const kindSide: { [K in AnyKind]?: 'council' | 'citizens' | 'money' } = { council: 'council', funding: 'money' };
