import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InboxCounts, InboxFilter, InboxPage, InboxScope } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { countInbox, listInbox } from './list-inbox.ts';

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  @Get()
  @Authorise('inbox.read')
  @Answers(InboxPage)
  list(@InCtx() ctx: Ctx, @Query({ schema: InboxFilter }) filter: InboxFilter) {
    return listInbox(ctx, filter);
  }

  @Get('counts')
  @Authorise('inbox.read')
  @Answers(InboxCounts)
  counts(@InCtx() ctx: Ctx, @Query({ schema: InboxScope }) scope: InboxScope) {
    return countInbox(ctx, scope);
  }
}
