import { Controller, Get, Ip, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BeginLogin, Refusal } from '@samskab/contracts';
import type { Request, Response } from 'express';
import type { Ctx } from '../ctx.ts';
import { Public } from '../http/access.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { setSessionCookie } from './cookie.ts';
import { loginCookie, noLoginCookie, readLoginCookie } from './oidc/login-cookie.ts';
import { oidcLogin } from './oidc/oidc-login.ts';

/** Two addresses a browser goes to, not calls: what fails leads back to the login page, which says what. */
@ApiTags('session')
@Controller('login/oidc')
export class OidcController {
  @Get()
  @Public()
  async begin(
    @InCtx() ctx: Ctx,
    @Query({ schema: BeginLogin }) { til, hint }: BeginLogin,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { relyingParty, publicUrl } = ctx;
    // The cookie must lie where the provider sends people back to: localhost and 127.0.0.1 are two houses to a browser.
    if (request.get('host') !== new URL(publicUrl).host) return response.redirect(publicUrl + request.originalUrl);
    await toLoginPage(response, async () => {
      if (!relyingParty) throw new Refusal('loginMissing');
      const { url, begun } = await relyingParty.begin(til, hint);
      response.cookie(...loginCookie(ctx.config, begun));
      return url.href;
    });
  }

  @Get('callback')
  @Public()
  async finish(
    @InCtx() ctx: Ctx,
    @Req() request: Request,
    @Res() response: Response,
    @Ip() address: string,
  ): Promise<void> {
    const begun = readLoginCookie(ctx.config, request.headers.cookie);
    response.clearCookie(...noLoginCookie(ctx.config));
    await toLoginPage(response, async () => {
      if (!begun) throw new Refusal('loginFailed');
      const query = request.originalUrl.slice(request.originalUrl.indexOf('?'));
      setSessionCookie(ctx.config, response, await ctx.logins.from(address, () => oidcLogin(ctx, query, begun)));
      return begun.to;
    });
  }
}

async function toLoginPage(response: Response, go: () => Promise<string>): Promise<void> {
  try {
    response.redirect(await go());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response.redirect(`/hvem?fejl=${error.code}`);
  }
}
