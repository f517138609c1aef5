import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Invited, InviteParticipant, ParticipantList } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { inviteParticipant } from './invite-participant.ts';
import { inviteAgain } from './invite-again.ts';
import { listParticipants } from './list-participants.ts';

@ApiTags('participants')
@Controller('cases/:caseId/participants')
export class ParticipantsController {
  @Get()
  @Authorise('case.read')
  @Answers(ParticipantList)
  list(@InCtx() ctx: Ctx, @Param('caseId', { schema: Id }) caseId: string) {
    return listParticipants(ctx, caseId);
  }

  @Post()
  @Authorise('case.invite')
  @Answers(Invited, 201)
  invite(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Body({ schema: InviteParticipant }) body: InviteParticipant,
  ) {
    return inviteParticipant(ctx, caseId, body);
  }

  /** A new link in place of the old one, to the same address. */
  @Post(':participantId/again')
  @Authorise('case.invite')
  @Answers(Invited, 201)
  again(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('participantId', { schema: Id }) participantId: string,
  ) {
    return inviteAgain(ctx, caseId, participantId);
  }
}
