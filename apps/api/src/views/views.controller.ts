import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, SavedViewList, SaveView } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { listViews, removeView, saveView } from './saved-views.ts';

@ApiTags('inbox')
@Controller('views')
export class ViewsController {
  @Get()
  @Authorise('inbox.read')
  @Answers(SavedViewList)
  list(@InCtx() ctx: Ctx) {
    return listViews(ctx);
  }

  @Post()
  @Authorise('inbox.read')
  @Answers(SavedViewList)
  save(@InCtx() ctx: Ctx, @IdempotencyKey() id: string, @Body({ schema: SaveView }) body: SaveView) {
    return saveView(ctx, id, body);
  }

  @Post(':viewId/remove')
  @Authorise('inbox.read')
  @Answers(SavedViewList)
  remove(@InCtx() ctx: Ctx, @Param('viewId', { schema: Id }) viewId: string) {
    return removeView(ctx, viewId);
  }
}
