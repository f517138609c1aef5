import { Body, Controller, Get, Header, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  AccountList,
  AreaList,
  AreaPostingList,
  AreaYearList,
  BreachList,
  CarryOver,
  CarryOverList,
  CaseFinance,
  CaseMoney,
  DecideCarryOver,
  Delegation,
  DelegationList,
  FinanceLineList,
  Id,
  PostingFilter,
  PostTransfer,
  RequestCarryOver,
  SetAvailable,
  SetDelegation,
  TransferFilter,
  TransferList,
  TransferPage,
} from '@samskab/contracts';
import type { Response } from 'express';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { listAreaPostings } from './area-postings.ts';
import { decideCarryOver, listCarryOvers, requestCarryOver } from './carry-overs.ts';
import { readCaseMoney } from './case-money.ts';
import { listDelegations, setAvailable, setDelegation } from './delegations.ts';
import { listAreas } from './list-areas.ts';
import { postingsCsv } from './postings-csv.ts';
import { postTransfer } from './post-transfer.ts';
import { listAccounts, listTransfers } from './read-books.ts';
import { listAreaYears, listBreaches, listFinanceLines, readCaseFinance } from './read-finance.ts';

@ApiTags('ledger')
@Controller()
export class LedgerController {
  @Get('areas')
  @Authorise('ledger.read')
  @Answers(AreaList)
  areas(@InCtx() ctx: Ctx) {
    return listAreas(ctx);
  }

  @Get('areas/:areaId/accounts')
  @Authorise('ledger.read')
  @Answers(AccountList)
  accounts(@InCtx() ctx: Ctx, @Param('areaId', { schema: Id }) areaId: string) {
    return listAccounts(ctx, areaId);
  }

  @Get('areas/:areaId/transfers')
  @Authorise('ledger.read')
  @Answers(TransferPage)
  transfers(
    @InCtx() ctx: Ctx,
    @Param('areaId', { schema: Id }) areaId: string,
    @Query({ schema: TransferFilter }) filter: TransferFilter,
  ) {
    return listTransfers(ctx, areaId, filter);
  }

  @Post('areas/:areaId/transfers')
  @Authorise('ledger.post', 'ledger.reallocate')
  @Answers(TransferList)
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  post(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('areaId', { schema: Id }) areaId: string,
    @Body({ schema: PostTransfer }) body: PostTransfer,
  ) {
    return postTransfer(ctx, id, areaId, body);
  }

  @Get('areas/:areaId/postings')
  @Authorise('ledger.read')
  @Answers(AreaPostingList)
  postings(
    @InCtx() ctx: Ctx,
    @Param('areaId', { schema: Id }) areaId: string,
    @Query({ schema: PostingFilter }) filter: PostingFilter,
  ) {
    return listAreaPostings(ctx, areaId, filter);
  }

  /** The same as a table for a spreadsheet. */
  @Get('areas/:areaId/postings.csv')
  @Authorise('ledger.read')
  @ApiProduces('text/csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  async postingsTable(
    @InCtx() ctx: Ctx,
    @Param('areaId', { schema: Id }) areaId: string,
    @Query({ schema: PostingFilter }) filter: PostingFilter,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { items } = await listAreaPostings(ctx, areaId, filter);
    const name = `posteringer-${areaId}${filter.year === undefined ? '' : `-${filter.year}`}.csv`;
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    return postingsCsv(items);
  }

  @Get('areas/:areaId/lines')
  @Authorise('ledger.read')
  @Answers(FinanceLineList)
  lines(@InCtx() ctx: Ctx, @Param('areaId', { schema: Id }) areaId: string) {
    return listFinanceLines(ctx, areaId);
  }

  @Get('areas/:areaId/years')
  @Authorise('ledger.read')
  @Answers(AreaYearList)
  years(@InCtx() ctx: Ctx, @Param('areaId', { schema: Id }) areaId: string) {
    return listAreaYears(ctx, areaId);
  }

  @Get('areas/:areaId/breaches')
  @Authorise('ledger.read')
  @Answers(BreachList)
  breaches(@InCtx() ctx: Ctx, @Param('areaId', { schema: Id }) areaId: string) {
    return listBreaches(ctx, areaId);
  }

  @Get('areas/:areaId/delegations')
  @Authorise('ledger.read')
  @Answers(DelegationList)
  delegations(@InCtx() ctx: Ctx, @Param('areaId', { schema: Id }) areaId: string) {
    return listDelegations(ctx, areaId);
  }

  @Put('areas/:areaId/delegations')
  @Authorise('ledger.delegate')
  @Answers(Delegation)
  delegate(
    @InCtx() ctx: Ctx,
    @Param('areaId', { schema: Id }) areaId: string,
    @Body({ schema: SetDelegation }) body: SetDelegation,
  ) {
    return setDelegation(ctx, areaId, body);
  }

  @Get('areas/:areaId/carry-overs')
  @Authorise('ledger.read')
  @Answers(CarryOverList)
  carryOvers(@InCtx() ctx: Ctx, @Param('areaId', { schema: Id }) areaId: string) {
    return listCarryOvers(ctx, areaId);
  }

  @Post('areas/:areaId/carry-overs')
  @Authorise('ledger.requestCarryOver')
  @Answers(CarryOver)
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  requestCarryOver(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('areaId', { schema: Id }) areaId: string,
    @Body({ schema: RequestCarryOver }) body: RequestCarryOver,
  ) {
    return requestCarryOver(ctx, id, areaId, body);
  }

  @Post('carry-overs/:carryOverId/decision')
  @Authorise('ledger.decideCarryOver')
  @Answers(CarryOver)
  decideCarryOver(
    @InCtx() ctx: Ctx,
    @Param('carryOverId', { schema: Id }) id: string,
    @Body({ schema: DecideCarryOver }) body: DecideCarryOver,
  ) {
    return decideCarryOver(ctx, id, body);
  }

  @Get('cases/:caseId/finance')
  @Authorise('case.read')
  @Answers(CaseFinance)
  finance(@InCtx() ctx: Ctx, @Param('caseId', { schema: Id }) caseId: string) {
    return readCaseFinance(ctx, caseId);
  }

  @Put('cases/:caseId/lines/:line/available')
  @Authorise('ledger.post')
  @Answers(SetAvailable.pick({ years: true }))
  available(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('line', { schema: Id }) line: string,
    @Body({ schema: SetAvailable }) body: SetAvailable,
  ) {
    return setAvailable(ctx, caseId, line, body);
  }

  @Get('cases/:caseId/money')
  @Authorise('case.read')
  @Answers(CaseMoney)
  money(@InCtx() ctx: Ctx, @Param('caseId', { schema: Id }) caseId: string) {
    return readCaseMoney(ctx, caseId);
  }
}
