import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommentList, Id, OfTask, WriteComment } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { listComments, writeComment } from './comments.ts';

@ApiTags('cases')
@Controller('cases/:caseId/comments')
export class CommentsController {
  @Get()
  @Authorise('case.read')
  @Answers(CommentList)
  list(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Query({ schema: OfTask }) { task }: OfTask,
  ) {
    return listComments(ctx, caseId, task);
  }

  @Post()
  @Authorise('case.contribute')
  @Answers(CommentList)
  write(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('caseId', { schema: Id }) caseId: string,
    @Body({ schema: WriteComment }) body: WriteComment,
  ) {
    return writeComment(ctx, id, caseId, body);
  }
}
