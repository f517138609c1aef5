import { z } from 'zod';
import { activity } from './activity.ts';
import { event } from './event.ts';
import { gateway } from './gateway.ts';

export const node = z.discriminatedUnion('type', [activity, gateway, event]);
export type Node = z.infer<typeof node>;
export type NodeType = Node['type'];
