import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Refusal } from '@samskab/contracts';
import type { FieldFault } from '@samskab/contracts';
import { z } from 'zod';

type Issue = ConstructorParameters<typeof StandardSchemaValidationPipe>[0] extends infer Options
  ? NonNullable<NonNullable<Options> extends { exceptionFactory?: (issues: infer I) => unknown } ? I : never>
  : never;

const key = (step: unknown): string | number => {
  const bare = typeof step === 'object' && step !== null && 'key' in step ? step.key : step;
  return typeof bare === 'number' ? bare : String(bare);
};

const faults = (issues: Issue): FieldFault[] =>
  issues.map((issue) => ({
    path: (issue.path ?? []).map(key),
    code: 'code' in issue && typeof issue.code === 'string' ? issue.code : 'invalid',
    message: issue.message,
  }));

/** Every `@Body`, `@Query` and `@Param` with a schema is parsed by it; what does not fit is `invalid`, with every path. */
export function validation(): StandardSchemaValidationPipe {
  // What a form says stands on a Danish screen.
  z.config(z.locales.da());
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new Refusal('invalid', undefined, faults(issues)),
  });
}
