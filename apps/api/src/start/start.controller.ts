import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StartPage } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { OpenTo } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { readStart } from './read-start.ts';

@ApiTags('start')
@Controller('start')
export class StartController {
  @Get()
  @OpenTo('open.read')
  @Answers(StartPage)
  read(@InCtx() ctx: Ctx) {
    return readStart(ctx);
  }
}
