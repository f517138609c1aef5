import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { ACCESS } from './access.ts';
import type { Access } from './access.ts';
import type { ApiRequest } from './ctx.decorator.ts';

/** A route that answers without having asked the policy what it declared is a bug, and its answer is not sent. */
export class AskedInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const access = this.reflector.get<Access>(ACCESS, context.getHandler());
    const { ctx } = context.switchToHttp().getRequest<ApiRequest>();
    return next.handle().pipe(
      tap(() => {
        if (!access.actions || access.actions.some((action) => ctx.asked.has(action))) return;
        throw new Error(`${context.getHandler().name} answered without asking the policy`);
      }),
    );
  }
}
