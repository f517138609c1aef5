import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Story } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { readStory } from './read-story.ts';

@ApiTags('story')
@Controller('cases/:caseId/story')
export class StoryController {
  @Get()
  @Authorise('case.read')
  @Answers(Story)
  story(@InCtx() ctx: Ctx, @Param('caseId', { schema: Id }) caseId: string) {
    return readStory(ctx, caseId);
  }
}
