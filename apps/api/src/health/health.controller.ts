import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Health, Readiness } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Public } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { readiness } from './readiness.ts';

@ApiTags('health')
@Controller()
export class HealthController {
  /** The process lives. */
  @Get('health')
  @Public()
  @Answers(Health)
  health(): Health {
    return { status: 'ok' };
  }

  /** It can serve: 503 while the database is away; Temporal being away is told, and refuses nothing. */
  @Get('ready')
  @Public()
  @Answers(Readiness)
  ready(@InCtx() ctx: Ctx) {
    return readiness(ctx);
  }
}
