import { Body, Controller, Get, Header, Param, Post, Put } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { BodyList, Id, Meeting, MeetingList, PlanMeeting, SetAttendance, SignMinutes } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { listBodies } from './list-bodies.ts';
import { closeMeeting, openMeeting, planMeeting, sendAgenda } from './manage-meeting.ts';
import { agendaPage } from './papers/agenda-page.ts';
import { closedPage } from './papers/closed-page.ts';
import { minutesPage } from './papers/minutes-page.ts';
import { PAPER_POLICY } from './papers/paper.ts';
import { listMeetings, readMeeting } from './read-meetings.ts';
import { setAttendance } from './set-attendance.ts';
import { signMinutes } from './sign-minutes.ts';

@ApiTags('council')
@Controller()
export class MeetingsController {
  @Get('bodies')
  @Authorise('council.read')
  @Answers(BodyList)
  bodies(@InCtx() ctx: Ctx) {
    return listBodies(ctx);
  }

  @Get('bodies/:bodyId/meetings')
  @Authorise('council.read')
  @Answers(MeetingList)
  meetings(@InCtx() ctx: Ctx, @Param('bodyId', { schema: Id }) bodyId: string) {
    return listMeetings(ctx, bodyId);
  }

  @Post('bodies/:bodyId/meetings')
  @Authorise('council.manageMeeting')
  @Answers(Meeting)
  plan(
    @InCtx() ctx: Ctx,
    @Param('bodyId', { schema: Id }) bodyId: string,
    @Body({ schema: PlanMeeting }) body: PlanMeeting,
  ) {
    return planMeeting(ctx, bodyId, body);
  }

  @Get('meetings/:meetingId')
  @Authorise('council.read')
  @Answers(Meeting)
  meeting(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return readMeeting(ctx, meetingId);
  }

  @Put('meetings/:meetingId/attendance')
  @Authorise('council.attendance')
  @Answers(Meeting)
  attendance(
    @InCtx() ctx: Ctx,
    @Param('meetingId', { schema: Id }) meetingId: string,
    @Body({ schema: SetAttendance }) body: SetAttendance,
  ) {
    return setAttendance(ctx, meetingId, body);
  }

  @Post('meetings/:meetingId/open')
  @Authorise('council.manageMeeting')
  @Answers(Meeting)
  open(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return openMeeting(ctx, meetingId);
  }

  @Post('meetings/:meetingId/close')
  @Authorise('council.manageMeeting')
  @Answers(Meeting)
  end(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return closeMeeting(ctx, meetingId);
  }

  @Post('meetings/:meetingId/send-agenda')
  @Authorise('council.manageMeeting')
  @Answers(Meeting)
  send(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return sendAgenda(ctx, meetingId);
  }

  @Post('meetings/:meetingId/signatures')
  @Authorise('council.sign')
  @Answers(Meeting)
  sign(
    @InCtx() ctx: Ctx,
    @Param('meetingId', { schema: Id }) meetingId: string,
    @Body({ schema: SignMinutes }) body: SignMinutes,
  ) {
    return signMinutes(ctx, meetingId, body);
  }

  @Get('meetings/:meetingId/minutes')
  @Authorise('council.read')
  @ApiProduces('text/html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', PAPER_POLICY)
  minutes(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return minutesPage(ctx, meetingId);
  }

  @Get('meetings/:meetingId/closed')
  @Authorise('council.read')
  @ApiProduces('text/html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', PAPER_POLICY)
  closed(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return closedPage(ctx, meetingId);
  }

  @Get('meetings/:meetingId/agenda')
  @Authorise('council.read')
  @ApiProduces('text/html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', PAPER_POLICY)
  agenda(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return agendaPage(ctx, meetingId);
  }
}
