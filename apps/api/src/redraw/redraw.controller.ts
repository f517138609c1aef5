import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, PreviewRedraw, Redraw, RedrawPreview } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers, AnswersCommand } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { previewRedraw } from './preview-redraw.ts';
import { redrawCase } from './redraw-case.ts';

@ApiTags('redraw')
@Controller('cases/:caseId')
export class RedrawController {
  @Post('redraw/preview')
  @Authorise('case.redraw')
  @Answers(RedrawPreview)
  preview(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Body({ schema: PreviewRedraw }) body: PreviewRedraw,
  ) {
    return previewRedraw(ctx, caseId, body);
  }

  @Post('redraw')
  @AnswersCommand('case.redraw')
  redraw(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('caseId', { schema: Id }) caseId: string,
    @Body({ schema: Redraw }) body: Redraw,
  ) {
    return redrawCase(ctx, id, caseId, body);
  }
}
