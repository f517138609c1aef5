import type { FieldFault, Problem } from '@samskab/contracts';
import { t } from '../texts/texts.ts';

/** A refusal or a failure, said as the person is to read it. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly faults: FieldFault[];

  constructor(problem: Told) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiError';
    this.code = problem.code;
    this.status = problem.status;
    this.faults = problem.faults ?? [];
  }
}

type Told = Pick<Problem, 'title' | 'detail' | 'faults'> & { code: string; status: number };

/** problem+json by what of it is shown. */
export function isProblem(value: unknown): value is Told {
  if (typeof value !== 'object' || value === null) return false;
  const { code, status, title, detail, faults } = value as Partial<Record<keyof Told, unknown>>;
  return (
    [code, title, detail ?? ''].every((text) => typeof text === 'string') &&
    typeof status === 'number' &&
    (faults === undefined || Array.isArray(faults))
  );
}

export const offline = (): ApiError => new ApiError({ code: 'offline', status: 0, title: t.state.offline });
export const unreadable = (): ApiError => new ApiError({ code: 'unreadable', status: 0, title: t.state.unreadable });

/** What the server says of one field of what was sent. */
export const faultOf = (error: unknown, field: string): string | undefined =>
  error instanceof ApiError ? error.faults.find(({ path }) => path[0] === field)?.message : undefined;

/** What to tell the person about anything that was thrown at us. */
export const messageOf = (error: unknown): string => (error instanceof ApiError ? error.message : t.state.unreadable);
