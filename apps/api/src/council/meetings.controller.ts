import { Body, Controller, Get, Header, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { BodyList, Id, Meeting, MeetingList, PlanMeeting, SetAttendance, SignMinutes } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { listBodies } from './list-bodies.ts';
import { closeMeeting, openMeeting, planMeeting, sendAgenda } from './manage-meeting.ts';
import { agendaPaper } from './papers/agenda-paper.ts';
import { closedPaper } from './papers/closed-paper.ts';
import { minutesPaper } from './papers/minutes-paper.ts';
import { PAPER_POLICY, toHtml } from './papers/paper-html.ts';
import { toPdf } from './papers/paper-pdf.ts';
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

  @Get('meetings/:meetingId/agenda')
  @Authorise('council.read')
  @ApiProduces('text/html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', PAPER_POLICY)
  async agenda(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return toHtml(await agendaPaper(ctx, meetingId));
  }

  @Get('meetings/:meetingId/agenda.pdf')
  @Authorise('council.read')
  @ApiProduces('application/pdf')
  @Header('Content-Type', 'application/pdf')
  @Header('Content-Disposition', 'inline; filename="dagsorden.pdf"')
  async agendaPdf(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return new StreamableFile(await toPdf(await agendaPaper(ctx, meetingId)));
  }

  @Get('meetings/:meetingId/minutes')
  @Authorise('council.read')
  @ApiProduces('text/html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', PAPER_POLICY)
  async minutes(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return toHtml(await minutesPaper(ctx, meetingId));
  }

  @Get('meetings/:meetingId/minutes.pdf')
  @Authorise('council.read')
  @ApiProduces('application/pdf')
  @Header('Content-Type', 'application/pdf')
  @Header('Content-Disposition', 'inline; filename="beslutningsprotokol.pdf"')
  async minutesPdf(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return new StreamableFile(await toPdf(await minutesPaper(ctx, meetingId)));
  }

  @Get('meetings/:meetingId/closed')
  @Authorise('council.read')
  @ApiProduces('text/html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', PAPER_POLICY)
  async closed(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return toHtml(await closedPaper(ctx, meetingId));
  }

  @Get('meetings/:meetingId/closed.pdf')
  @Authorise('council.read')
  @ApiProduces('application/pdf')
  @Header('Content-Type', 'application/pdf')
  @Header('Content-Disposition', 'inline; filename="lukket-bilag.pdf"')
  async closedPdf(@InCtx() ctx: Ctx, @Param('meetingId', { schema: Id }) meetingId: string) {
    return new StreamableFile(await toPdf(await closedPaper(ctx, meetingId)));
  }
}
