import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRecord, Id } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { readRecord } from './read-record.ts';

@ApiTags('cases')
@Controller('cases/:caseId/record')
export class RecordController {
  @Get()
  @Authorise('case.read')
  @Answers(CaseRecord)
  record(@InCtx() ctx: Ctx, @Param('caseId', { schema: Id }) caseId: string) {
    return readRecord(ctx, caseId);
  }
}
