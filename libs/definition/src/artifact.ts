import { z } from 'zod';
import { scoped } from './base.ts';
import { id, text } from './basics.ts';

export const artifactKinds = ['annotation', 'group', 'association', 'dataObject', 'dataStore'] as const;

export const artifact = z.strictObject({
  ...scoped,
  kind: z.enum(artifactKinds),
  from: id.optional(),
  to: id.optional(),
  text: text.optional(),
});
export type Artifact = z.infer<typeof artifact>;
