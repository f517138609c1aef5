import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswerLetter, Id, Letter, LetterFilter, LetterPage, RecordLetter, RefuseLetter } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { answerLetter, refuseLetter } from './answer-letter.ts';
import { listLetters, readLetter } from './read-letter.ts';
import { recordLetter } from './record-letter.ts';

@ApiTags('letters')
@Controller('letters')
export class LettersController {
  @Get()
  @Authorise('letter.read')
  @Answers(LetterPage)
  list(@InCtx() ctx: Ctx, @Query({ schema: LetterFilter }) filter: LetterFilter) {
    return listLetters(ctx, filter);
  }

  @Post()
  @Authorise('letter.answer')
  @Answers(Letter)
  record(@InCtx() ctx: Ctx, @IdempotencyKey() id: string, @Body({ schema: RecordLetter }) body: RecordLetter) {
    return recordLetter(ctx, body, id);
  }

  @Get(':letterId')
  @Authorise('letter.read')
  @Answers(Letter)
  read(@InCtx() ctx: Ctx, @Param('letterId', { schema: Id }) letterId: string) {
    return readLetter(ctx, letterId);
  }

  @Post(':letterId/answer')
  @Authorise('letter.answer')
  @Answers(Letter)
  answer(
    @InCtx() ctx: Ctx,
    @Param('letterId', { schema: Id }) letterId: string,
    @Body({ schema: AnswerLetter }) body: AnswerLetter,
  ) {
    return answerLetter(ctx, letterId, body);
  }

  @Post(':letterId/refuse')
  @Authorise('letter.answer')
  @Answers(Letter)
  refuse(
    @InCtx() ctx: Ctx,
    @Param('letterId', { schema: Id }) letterId: string,
    @Body({ schema: RefuseLetter }) body: RefuseLetter,
  ) {
    return refuseLetter(ctx, letterId, body);
  }
}
