import { z } from 'zod';
import { scoped, type Foreign } from './base.ts';
import { id, type Id } from './basics.ts';

export type Lane = {
  id: Id;
  name?: string;
  doc?: string;
  foreign?: Foreign;
  parent?: Id;
  role?: Id;
  nodes: Id[];
  lanes?: Lane[];
};

/** A row of the drawing. Its role is a default only: a node's own role wins. */
export const lane: z.ZodType<Lane> = z.lazy(() =>
  z.strictObject({ ...scoped, role: id.optional(), nodes: z.array(id), lanes: z.array(lane).optional() }),
);
