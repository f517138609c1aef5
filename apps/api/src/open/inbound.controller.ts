import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Inbound, Moderate } from '@samskab/contracts';
import { z } from 'zod';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { erase, moderate, readInbound } from './inbound.ts';
import type { Kind } from './inbound.ts';

const KindOf = z.enum(['inputs', 'offers']);

@ApiTags('open')
@Controller('cases/:caseId/inbound')
export class InboundController {
  @Get()
  @Authorise('open.moderate')
  @Answers(Inbound)
  read(@InCtx() ctx: Ctx, @Param('caseId', { schema: Id }) caseId: string) {
    return readInbound(ctx, caseId);
  }

  @Post(':kind/:id/moderate')
  @Authorise('open.moderate')
  @HttpCode(204)
  moderate(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('kind', { schema: KindOf }) kind: Kind,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Moderate }) body: Moderate,
  ) {
    return moderate(ctx, { caseId, kind, id }, body);
  }

  @Post(':kind/:id/erase')
  @Authorise('open.moderate')
  @HttpCode(204)
  erase(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('kind', { schema: KindOf }) kind: Kind,
    @Param('id', { schema: Id }) id: string,
  ) {
    return erase(ctx, { caseId, kind, id });
  }
}
