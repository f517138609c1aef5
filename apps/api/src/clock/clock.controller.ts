import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock, ClockAhead, ClockPassed, ClockSince, JumpClock } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { clockAhead } from './clock-ahead.ts';
import { clockPassed } from './clock-passed.ts';
import { jumpClock } from './jump-clock.ts';
import { readClock } from './read-clock.ts';

@ApiTags('clock')
@Controller('clock')
export class ClockController {
  @Get()
  @Authorise('clock.read')
  @Answers(Clock)
  read(@InCtx() ctx: Ctx) {
    return readClock(ctx);
  }

  @Get('ahead')
  @Authorise('clock.read')
  @Answers(ClockAhead)
  ahead(@InCtx() ctx: Ctx) {
    return clockAhead(ctx);
  }

  @Get('passed')
  @Authorise('clock.read')
  @Answers(ClockPassed)
  passed(@InCtx() ctx: Ctx, @Query({ schema: ClockSince }) { since }: ClockSince) {
    return clockPassed(ctx, since);
  }

  @Post('jump')
  @Authorise('clock.jump')
  @Answers(Clock)
  jump(@InCtx() ctx: Ctx, @Body({ schema: JumpClock }) body: JumpClock) {
    return jumpClock(ctx, body);
  }
}
