import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AcceptHandover, Handover, Id, OfferHandover, RefuseHandover } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers, AnswersCommand } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { acceptHandover } from './accept-handover.ts';
import { offerHandover } from './offer-handover.ts';
import { readHandover } from './read-handover.ts';
import { refuseHandover } from './refuse-handover.ts';

@ApiTags('handovers')
@Controller('handovers/:handoverId')
export class HandoversController {
  @Get()
  @Authorise('case.read')
  @Answers(Handover)
  read(@InCtx() ctx: Ctx, @Param('handoverId', { schema: Id }) handoverId: string) {
    return readHandover(ctx, handoverId);
  }

  @Post('offer')
  @Authorise('handover.offer')
  @Answers(Handover)
  offer(
    @InCtx() ctx: Ctx,
    @Param('handoverId', { schema: Id }) handoverId: string,
    @Body({ schema: OfferHandover }) body: OfferHandover,
  ) {
    return offerHandover(ctx, handoverId, body);
  }

  @Post('accept')
  @AnswersCommand('handover.accept')
  accept(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('handoverId', { schema: Id }) handoverId: string,
    @Body({ schema: AcceptHandover }) body: AcceptHandover,
  ) {
    return acceptHandover(ctx, id, handoverId, body);
  }

  @Post('refuse')
  @Authorise('handover.refuse')
  @Answers(Handover)
  refuse(
    @InCtx() ctx: Ctx,
    @Param('handoverId', { schema: Id }) handoverId: string,
    @Body({ schema: RefuseHandover }) body: RefuseHandover,
  ) {
    return refuseHandover(ctx, handoverId, body);
  }
}
