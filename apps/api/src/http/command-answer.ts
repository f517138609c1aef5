import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Command } from '@samskab/contracts';
import type { Response } from 'express';
import { tap } from 'rxjs';
import type { Observable } from 'rxjs';

/** A command that is still pending is answered 202, with the address that will know. */
export class CommandAnswer implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Command>): Observable<Command> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      tap((command) => {
        if (command.status !== 'pending') return;
        response.status(202).setHeader('Location', `/api/commands/${command.id}`);
      }),
    );
  }
}
