import { applyDecorators, HttpCode, UseInterceptors } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiResponse } from '@nestjs/swagger';
import { Command } from '@samskab/contracts';
import type { Action } from '@samskab/policy';
import type { z } from 'zod';
import { Authorise } from './access.ts';
import { CommandAnswer } from './command-answer.ts';

/** What the route answers with, for the API's description: 200 unless said. */
export const Answers = (schema: z.ZodType, status = 200) =>
  applyDecorators(HttpCode(status), ApiResponse({ status, standardSchema: schema }));

/** A write that becomes an event of a case: keyed by the client, answered when known, else 202 with its address. */
export const AnswersCommand = (...actions: Action[]) =>
  applyDecorators(
    // A request that comes again is answered from the command it made the first time.
    Authorise(...actions, 'command.read'),
    Answers(Command),
    ApiAcceptedResponse({ standardSchema: Command, description: 'Kept; look at Location for what comes of it.' }),
    ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } }),
    UseInterceptors(CommandAnswer),
  );
