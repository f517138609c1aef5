import { z } from 'zod';
import { model } from './model.ts';

/** The drawing as JSON Schema (2020-12), for other tools. What it cannot say, such as references, `parseModel` checks. */
export const modelJsonSchema = (): Record<string, unknown> => z.toJSONSchema(model, { reused: 'ref' });
