import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Ctx } from '../ctx.ts';

/** A request once the guard has seen it. */
export type ApiRequest = Request & { ctx: Ctx };

/** The request's `Ctx`, for the use case. */
export const InCtx = createParamDecorator(
  (_: unknown, host: ExecutionContext): Ctx => host.switchToHttp().getRequest<ApiRequest>().ctx,
);
