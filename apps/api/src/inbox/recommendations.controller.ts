import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EditRecommendation, Id, Recommendation } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { editRecommendation, readRecommendation } from './recommendation.ts';

@ApiTags('council')
@Controller('items/:itemId/recommendation')
export class RecommendationsController {
  @Get()
  @Authorise('council.read')
  @Answers(Recommendation)
  read(@InCtx() ctx: Ctx, @Param('itemId', { schema: Id }) itemId: string) {
    return readRecommendation(ctx, itemId);
  }

  @Put()
  @Authorise('council.recommend')
  @Answers(Recommendation)
  edit(
    @InCtx() ctx: Ctx,
    @Param('itemId', { schema: Id }) itemId: string,
    @Body({ schema: EditRecommendation }) body: EditRecommendation,
  ) {
    return editRecommendation(ctx, itemId, body);
  }
}
