import { z } from 'zod';
import { id, text } from './basics.ts';

const boxShape = { x: z.number(), y: z.number(), w: z.number().min(0), h: z.number().min(0) };

export const box = z.strictObject(boxShape);
export type Box = z.infer<typeof box>;

export const shape = z.strictObject({
  ...boxShape,
  expanded: z.boolean().optional(),
  horizontal: z.boolean().optional(),
  label: box.optional(),
  color: text.optional(),
});
export type Shape = z.infer<typeof shape>;

const edge = z.strictObject({ points: z.array(z.tuple([z.number(), z.number()])), label: box.optional() });

const plane = z.strictObject({ of: id, shapes: z.record(id, shape), edges: z.record(id, edge) });

/** Where things stand, in pixels: a sibling of the model, so that a moved box is no new version. */
export const layout = z.strictObject({ planes: z.array(plane) });
export type Layout = z.infer<typeof layout>;
