import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CastVotes,
  ClaimDisqualification,
  CloseItem,
  DecideDisqualification,
  Id,
  Item,
  ItemAhead,
  MoveItem,
  PostponeItem,
} from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers, AnswersCommand } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { castVotes } from './cast-votes.ts';
import { closeItem } from './close-item.ts';
import { claimDisqualification, decideDisqualification } from './disqualify.ts';
import { itemAhead } from './item-ahead.ts';
import { moveItem, postponeItem } from './move-item.ts';
import { readItem } from './read-item.ts';

@ApiTags('council')
@Controller('items/:itemId')
export class ItemsController {
  @Get()
  @Authorise('council.read')
  @Answers(Item)
  item(@InCtx() ctx: Ctx, @Param('itemId', { schema: Id }) itemId: string) {
    return readItem(ctx, itemId);
  }

  @Get('ahead')
  @Authorise('council.read')
  @Answers(ItemAhead)
  ahead(@InCtx() ctx: Ctx, @Param('itemId', { schema: Id }) itemId: string) {
    return itemAhead(ctx, itemId);
  }

  @Post('disqualifications')
  @Authorise('council.declareDisqualified')
  @Answers(Item)
  claim(
    @InCtx() ctx: Ctx,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: ClaimDisqualification }) body: ClaimDisqualification,
  ) {
    return claimDisqualification(ctx, itemId, body);
  }

  @Post('disqualifications/:memberId/decision')
  @Authorise('council.disqualify')
  @Answers(Item)
  disqualify(
    @InCtx() ctx: Ctx,
    @Param('itemId', { schema: Id }) itemId: string,
    @Param('memberId', { schema: Id }) memberId: string,
    @Body({ schema: DecideDisqualification }) body: DecideDisqualification,
  ) {
    return decideDisqualification(ctx, { itemId, memberId }, body);
  }

  @Post('votes')
  @Authorise('council.vote')
  @Answers(Item)
  vote(
    @InCtx() ctx: Ctx,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: CastVotes }) body: CastVotes,
  ) {
    return castVotes(ctx, itemId, body);
  }

  @Post('postpone')
  @Authorise('council.decide')
  @Answers(Item)
  postpone(
    @InCtx() ctx: Ctx,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: PostponeItem }) body: PostponeItem,
  ) {
    return postponeItem(ctx, itemId, body);
  }

  @Post('move')
  @Authorise('council.manageMeeting')
  @Answers(Item)
  move(@InCtx() ctx: Ctx, @Param('itemId', { schema: Id }) itemId: string, @Body({ schema: MoveItem }) body: MoveItem) {
    return moveItem(ctx, itemId, body);
  }

  @Post('close')
  @AnswersCommand('council.close', 'council.decide')
  close(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: CloseItem }) body: CloseItem,
  ) {
    return closeItem(ctx, id, itemId, body);
  }
}
