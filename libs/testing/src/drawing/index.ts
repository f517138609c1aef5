export { joinedAtWill, nestedBlocks } from './at-random.ts';
export type { Block, Leaf } from './at-random.ts';
export { drawing, flow, form, path, variables } from './drawing.ts';
export type { Part } from './drawing.ts';
export {
  activity,
  and,
  beside,
  end,
  event,
  gateway,
  messageStart,
  milestone,
  onError,
  service,
  start,
  terminate,
  timer,
  user,
  wait,
  weekly,
  xor,
} from './nodes.ts';
export { pick, randomStream } from './random.ts';
export type { Random } from './random.ts';
