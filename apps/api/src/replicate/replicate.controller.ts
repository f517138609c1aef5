import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Family, Id, Replicate } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers, AnswersCommand } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { readFamily } from './read-family.ts';
import { replicateCase } from './replicate-case.ts';

@ApiTags('cases')
@Controller('cases')
export class ReplicateController {
  @Post(':caseId/replicate')
  @AnswersCommand('case.replicate')
  replicate(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('caseId', { schema: Id }) caseId: string,
    @Body({ schema: Replicate }) body: Replicate,
  ) {
    return replicateCase(ctx, id, caseId, body);
  }

  @Get(':caseId/family')
  @Authorise('case.read')
  @Answers(Family)
  family(@InCtx() ctx: Ctx, @Param('caseId', { schema: Id }) caseId: string) {
    return readFamily(ctx, caseId);
  }
}
