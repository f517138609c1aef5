import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { Refusal } from '@samskab/contracts';
import type { App } from '../app.ts';
import { readSession } from '../session/read-session.ts';
import { ACCESS } from './access.ts';
import type { Access } from './access.ts';
import type { ApiRequest } from './ctx.decorator.ts';

const reads = ['GET', 'HEAD', 'OPTIONS'];

/** Nothing is reached that does not say what it asks for; and nothing but the public without a session. */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly app: App,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw new Refusal('notAllowed');
    // A form on another site cannot set it: the second lock beside SameSite.
    if (!reads.includes(request.method) && request.headers['x-samskab'] !== '1') throw new Refusal('missingHeader');
    request.ctx = await readSession(this.app, request.headers.cookie);
    if (!access.public && !request.ctx.person) throw new Refusal('notLoggedIn');
    return true;
  }
}
