import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  AccountList,
  AreaList,
  CaseMoney,
  Id,
  PostTransfer,
  TransferFilter,
  TransferList,
  TransferPage,
} from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { readCaseMoney } from './case-money.ts';
import { listAreas } from './list-areas.ts';
import { postTransfer } from './post-transfer.ts';
import { listAccounts, listTransfers } from './read-books.ts';

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

  @Get('cases/:caseId/money')
  @Authorise('case.read')
  @Answers(CaseMoney)
  money(@InCtx() ctx: Ctx, @Param('caseId', { schema: Id }) caseId: string) {
    return readCaseMoney(ctx, caseId);
  }
}
