import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import { AddAttachment, Attachment, AttachmentList, Id, OfTask } from '@samskab/contracts';
import type { Request, Response } from 'express';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { addAttachment, listAttachments, readAttachment } from './attachments.ts';
import { readUpload } from './read-upload.ts';

@ApiTags('cases')
@Controller('cases/:caseId/attachments')
export class AttachmentsController {
  @Get()
  @Authorise('case.read')
  @Answers(AttachmentList)
  list(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Query({ schema: OfTask }) { task }: OfTask,
  ) {
    return listAttachments(ctx, caseId, task);
  }

  /** The body is the file itself, `application/octet-stream`. */
  @Post()
  @Authorise('case.contribute')
  @ApiConsumes('application/octet-stream')
  @Answers(Attachment)
  add(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('caseId', { schema: Id }) caseId: string,
    @Query({ schema: AddAttachment }) about: AddAttachment,
    @Req() request: Request,
  ) {
    return addAttachment(ctx, { id, caseId, ...about }, () => readUpload(request));
  }

  /** Always as a download of the kind its bytes are: it is shown by no page of ours, and runs nowhere. */
  @Get(':attachmentId')
  @Authorise('case.read')
  async download(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('attachmentId', { schema: Id }) attachmentId: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { row, bytes } = await readAttachment(ctx, caseId, attachmentId);
    response.setHeader('Content-Type', row.mediaType);
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`);
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.end(bytes);
  }
}
