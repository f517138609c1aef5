import type { FieldFault, Problem } from '@samskab/contracts';
import { t } from '../texts/texts.ts';

/** A refusal or a failure, said as the person is to read it. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly faults: FieldFault[];

  constructor(problem: Pick<Problem, 'title' | 'detail' | 'faults'> & { code: string; status: number }) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiError';
    this.code = problem.code;
    this.status = problem.status;
    this.faults = problem.faults ?? [];
  }
}

export const offline = (): ApiError => new ApiError({ code: 'offline', status: 0, title: t.state.offline });
export const unreadable = (): ApiError => new ApiError({ code: 'unreadable', status: 0, title: t.state.unreadable });

/** What to tell the person about anything that was thrown at us. */
export const messageOf = (error: unknown): string => (error instanceof ApiError ? error.message : t.state.unreadable);
