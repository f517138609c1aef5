import { Body, Controller, Get, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DevLogin, LinkLogin, PersonList, Session } from '@samskab/contracts';
import type { Response } from 'express';
import type { Ctx } from '../ctx.ts';
import { Public } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { cookieName, cookieOptions, setSessionCookie } from './cookie.ts';
import { devLogin } from './dev-login.ts';
import { linkLogin } from './link-login.ts';
import { listDevPeople } from './list-dev-people.ts';
import { logout } from './logout.ts';

@ApiTags('session')
@Controller()
export class SessionController {
  @Get('session')
  @Public()
  @Answers(Session)
  session(@InCtx() ctx: Ctx): Session {
    return { person: ctx.person, demo: ctx.config.demo, devLogin: ctx.config.devLogin };
  }

  @Get('login/dev')
  @Public()
  @Answers(PersonList)
  people(@InCtx() ctx: Ctx) {
    return listDevPeople(ctx);
  }

  @Post('login/dev')
  @Public()
  @HttpCode(204)
  async devLogin(
    @InCtx() ctx: Ctx,
    @Body({ schema: DevLogin }) body: DevLogin,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    setSessionCookie(ctx.config, response, await ctx.logins.from(address, () => devLogin(ctx, body)));
  }

  @Post('login/link')
  @Public()
  @HttpCode(204)
  async linkLogin(
    @InCtx() ctx: Ctx,
    @Body({ schema: LinkLogin }) body: LinkLogin,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    setSessionCookie(ctx.config, response, await ctx.logins.from(address, () => linkLogin(ctx, body)));
  }

  @Post('logout')
  @Public()
  @HttpCode(204)
  async logout(@InCtx() ctx: Ctx, @Res({ passthrough: true }) response: Response): Promise<void> {
    await logout(ctx);
    response.clearCookie(cookieName(ctx.config), cookieOptions(ctx.config));
  }
}
