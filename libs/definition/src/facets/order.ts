import { z } from 'zod';
import { id } from '../basics.ts';

/** The municipality orders what others chose; `decidedBy` names the node where they did. */
export const order = z.strictObject({ kind: z.literal('order'), decidedBy: id });
