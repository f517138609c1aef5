import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Refusal } from '@samskab/contracts';
import type { ErrorCode } from '@samskab/contracts';
import { BadCursor, DatabaseAway } from '@samskab/persistence';
import type { Response } from 'express';

/** Seconds after which the same may be answered otherwise. */
const retryAfter: Partial<Record<ErrorCode, number>> = { databaseAway: 5, tooManyRequests: 60, tooManyStreams: 30 };

/** Whatever a use case throws becomes problem+json (RFC 9457) with a code of the catalogue. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly report: (error: unknown) => void) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = refusalOf(error);
    if (refusal.code === 'unexpected') this.report(error);
    // A stream that has begun has no status left to give.
    if (response.headersSent) return void response.end();
    const seconds = retryAfter[refusal.code];
    if (seconds !== undefined) response.setHeader('Retry-After', seconds);
    response.status(refusal.status).type('application/problem+json').send(JSON.stringify(refusal.toProblem()));
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof DatabaseAway) return new Refusal('databaseAway');
  if (error instanceof BadCursor) return new Refusal('invalid', undefined, [cursorFault]);
  return ofStatus(statusOf(error));
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  // The body parser's own errors: too large, or not JSON.
  if (error instanceof Error && 'status' in error && typeof error.status === 'number') return error.status;
  return 500;
}

const cursorFault = { path: ['cursor'], code: 'cursor', message: 'Siden findes ikke længere. Begynd forfra.' };

function ofStatus(status: number): Refusal {
  if (status === 404) return new Refusal('notFound');
  if (status === 413) return new Refusal('tooLarge');
  if (status >= 400 && status < 500) return new Refusal('invalid');
  return new Refusal('unexpected');
}
