import { Body, Controller, Get, Header, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Followed,
  FollowCase,
  GiveInput,
  LetterReceipt,
  OfferHelp,
  OpenKey,
  OpenList,
  OpenPage,
  OwnLetter,
  Received,
  Slug,
  WriteLetter,
} from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { OpenTo } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { confirmFollowing, followCase, stopFollowing } from './follow-case.ts';
import { giveInput } from './give-input.ts';
import { listOpenPages } from './list-open-pages.ts';
import { offerHelp } from './offer-help.ts';
import { readOpenPage } from './read-open-page.ts';
import { takeBack } from './take-back.ts';
import { readOwnLetter, writeLetter } from './write-letter.ts';

/** The same for everybody, whoever is logged in: a proxy may keep it for as long as a person looks away. */
const BRIEFLY = 'public, max-age=5';

@ApiTags('open')
@Controller('open')
export class OpenController {
  @Get()
  @OpenTo('open.read')
  @Header('Cache-Control', BRIEFLY)
  @Answers(OpenList)
  list(@InCtx() ctx: Ctx, @Ip() address: string) {
    ctx.openLimits.spend('read', address);
    return listOpenPages(ctx);
  }

  @Get(':slug')
  @OpenTo('open.read')
  @Header('Cache-Control', BRIEFLY)
  @Answers(OpenPage)
  page(@InCtx() ctx: Ctx, @Param('slug', { schema: Slug }) slug: string, @Ip() address: string) {
    ctx.openLimits.spend('read', address);
    return readOpenPage(ctx, slug);
  }

  @Post(':slug/input')
  @OpenTo('open.write')
  @Answers(Received, 201)
  input(
    @InCtx() ctx: Ctx,
    @Param('slug', { schema: Slug }) slug: string,
    @Body({ schema: GiveInput }) body: GiveInput,
    @Ip() address: string,
  ) {
    return giveInput(ctx, slug, body, address);
  }

  @Post(':slug/help')
  @OpenTo('open.write')
  @Answers(Received, 201)
  help(
    @InCtx() ctx: Ctx,
    @Param('slug', { schema: Slug }) slug: string,
    @Body({ schema: OfferHelp }) body: OfferHelp,
    @Ip() address: string,
  ) {
    return offerHelp(ctx, slug, body, address);
  }

  @Post(':slug/follow')
  @OpenTo('open.write')
  @HttpCode(204)
  follow(
    @InCtx() ctx: Ctx,
    @Param('slug', { schema: Slug }) slug: string,
    @Body({ schema: FollowCase }) body: FollowCase,
    @Ip() address: string,
  ) {
    return followCase(ctx, slug, body, address);
  }

  @Post('following/confirm')
  @OpenTo('open.write')
  @Answers(Followed)
  confirm(@InCtx() ctx: Ctx, @Body({ schema: OpenKey }) body: OpenKey, @Ip() address: string) {
    return confirmFollowing(ctx, body, address);
  }

  @Post('following/stop')
  @OpenTo('open.write')
  @HttpCode(204)
  stop(@InCtx() ctx: Ctx, @Body({ schema: OpenKey }) body: OpenKey, @Ip() address: string) {
    return stopFollowing(ctx, body, address);
  }

  @Post('sent/take-back')
  @OpenTo('open.write')
  @HttpCode(204)
  takeBack(@InCtx() ctx: Ctx, @Body({ schema: OpenKey }) body: OpenKey, @Ip() address: string) {
    return takeBack(ctx, body, address);
  }

  @Post('letters')
  @OpenTo('open.write')
  @Answers(LetterReceipt, 201)
  write(@InCtx() ctx: Ctx, @Body({ schema: WriteLetter }) body: WriteLetter, @Ip() address: string) {
    return writeLetter(ctx, body, address);
  }

  /** By POST, so that the secret stands in no address and no log of one. */
  @Post('letters/own')
  @OpenTo('open.read')
  @Answers(OwnLetter)
  letter(@InCtx() ctx: Ctx, @Body({ schema: OpenKey }) body: OpenKey, @Ip() address: string) {
    return readOwnLetter(ctx, body, address);
  }
}
