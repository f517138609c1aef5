import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock, JumpClock } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
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

  @Post('jump')
  @Authorise('clock.jump')
  @Answers(Clock)
  jump(@InCtx() ctx: Ctx, @Body({ schema: JumpClock }) body: JumpClock) {
    return jumpClock(ctx, body);
  }
}
