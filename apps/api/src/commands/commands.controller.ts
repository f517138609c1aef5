import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command, Id } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { readCommand } from './read-command.ts';

@ApiTags('commands')
@Controller('commands')
export class CommandsController {
  @Get(':id')
  @Authorise('command.read')
  @Answers(Command)
  read(@InCtx() ctx: Ctx, @Param('id', { schema: Id }) id: string) {
    return readCommand(ctx, id);
  }
}
