import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CancelCase,
  Case,
  CaseFilter,
  CasePage,
  Id,
  LogPage,
  Paging,
  ResolveIncident,
  RetryIncident,
  StartCase,
} from '@samskab/contracts';
import type { z } from 'zod';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers, AnswersCommand } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { cancelCase } from './cancel-case.ts';
import { listCases } from './list-cases.ts';
import { readCase } from './read-case.ts';
import { readLog } from './read-log.ts';
import { resolveIncident, retryIncident } from './settle-incident.ts';
import { startCase } from './start-case.ts';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  @Get()
  @Authorise('case.list')
  @Answers(CasePage)
  list(@InCtx() ctx: Ctx, @Query({ schema: CaseFilter }) filter: CaseFilter) {
    return listCases(ctx, filter);
  }

  @Post()
  @AnswersCommand('case.start')
  start(@InCtx() ctx: Ctx, @IdempotencyKey() id: string, @Body({ schema: StartCase }) body: StartCase) {
    return startCase(ctx, id, body);
  }

  @Get(':caseId')
  @Authorise('case.read')
  @Answers(Case)
  read(@InCtx() ctx: Ctx, @Param('caseId', { schema: Id }) caseId: string) {
    return readCase(ctx, caseId);
  }

  @Get(':caseId/log')
  @Authorise('case.readLog')
  @Answers(LogPage)
  log(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Query({ schema: Paging }) paging: z.infer<typeof Paging>,
  ) {
    return readLog(ctx, caseId, paging);
  }

  @Post(':caseId/cancel')
  @AnswersCommand('case.cancel')
  cancel(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('caseId', { schema: Id }) caseId: string,
    @Body({ schema: CancelCase }) body: CancelCase,
  ) {
    return cancelCase(ctx, id, caseId, body);
  }

  @Post(':caseId/incidents/:incidentId/retry')
  @AnswersCommand('incident.retry')
  retry(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('incidentId', { schema: Id }) incidentId: string,
    @Body({ schema: RetryIncident }) _body: z.infer<typeof RetryIncident>,
  ) {
    return retryIncident(ctx, { id, caseId, incidentId });
  }

  @Post(':caseId/incidents/:incidentId/resolve')
  @AnswersCommand('incident.resolve')
  resolve(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('incidentId', { schema: Id }) incidentId: string,
    @Body({ schema: ResolveIncident }) body: ResolveIncident,
  ) {
    return resolveIncident(ctx, { id, caseId, incidentId }, body);
  }
}
