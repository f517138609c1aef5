import { Controller, Query, Sse } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StreamFilter } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { openStream } from './open-stream.ts';

@ApiTags('stream')
@Controller('stream')
export class StreamController {
  /** Server-sent events (`StreamEvent`): the heads of the cases asked for, at once and whenever they move; the clock's jumps. */
  @Sse()
  @Authorise('case.list')
  stream(@InCtx() ctx: Ctx, @Query({ schema: StreamFilter }) filter: StreamFilter) {
    return openStream(ctx, filter);
  }
}
