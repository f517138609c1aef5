import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CompleteTask,
  Id,
  ReopenPreview,
  ReopenTask,
  SavedDraft,
  SaveTaskDraft,
  Task,
  TaskFilter,
  TaskPage,
  TaskPreview,
} from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers, AnswersCommand } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { claimTask, releaseTask } from './claim-task.ts';
import { completeTask } from './complete-task.ts';
import { listTasks } from './list-tasks.ts';
import { previewReopening } from './preview-reopening.ts';
import { previewTask } from './preview-task.ts';
import { readTask } from './read-task.ts';
import { reopenTask } from './reopen-task.ts';
import { saveDraft } from './task-draft.ts';

@ApiTags('tasks')
@Controller()
export class TasksController {
  @Get('tasks')
  @Authorise('task.list')
  @Answers(TaskPage)
  list(@InCtx() ctx: Ctx, @Query({ schema: TaskFilter }) filter: TaskFilter) {
    return listTasks(ctx, filter);
  }

  @Get('cases/:caseId/tasks/:taskId')
  @Authorise('task.read')
  @Answers(Task)
  read(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('taskId', { schema: Id }) taskId: string,
  ) {
    return readTask(ctx, { caseId, taskId });
  }

  @Post('cases/:caseId/tasks/:taskId/claim')
  @Authorise('task.claim')
  @Answers(Task)
  claim(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('taskId', { schema: Id }) taskId: string,
  ) {
    return claimTask(ctx, { caseId, taskId });
  }

  @Post('cases/:caseId/tasks/:taskId/release')
  @Authorise('task.release')
  @Answers(Task)
  release(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('taskId', { schema: Id }) taskId: string,
  ) {
    return releaseTask(ctx, { caseId, taskId });
  }

  @Put('cases/:caseId/tasks/:taskId/draft')
  @Authorise('task.complete')
  @Answers(SavedDraft)
  draft(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('taskId', { schema: Id }) taskId: string,
    @Body({ schema: SaveTaskDraft }) body: SaveTaskDraft,
  ) {
    return saveDraft(ctx, { caseId, taskId }, body);
  }

  @Post('cases/:caseId/tasks/:taskId/preview')
  @Authorise('task.complete')
  @Answers(TaskPreview)
  preview(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('taskId', { schema: Id }) taskId: string,
    @Body({ schema: CompleteTask }) body: CompleteTask,
  ) {
    return previewTask(ctx, { caseId, taskId }, body);
  }

  @Post('cases/:caseId/tasks/:taskId/complete')
  @AnswersCommand('task.complete')
  complete(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('taskId', { schema: Id }) taskId: string,
    @Body({ schema: CompleteTask }) body: CompleteTask,
  ) {
    return completeTask(ctx, id, { caseId, taskId }, body);
  }

  @Post('cases/:caseId/tasks/:taskId/reopen/preview')
  @Authorise('case.reopen')
  @Answers(ReopenPreview)
  previewReopen(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('taskId', { schema: Id }) taskId: string,
  ) {
    return previewReopening(ctx, { caseId, taskId });
  }

  @Post('cases/:caseId/tasks/:taskId/reopen')
  @AnswersCommand('case.reopen')
  reopen(
    @InCtx() ctx: Ctx,
    @IdempotencyKey() id: string,
    @Param('caseId', { schema: Id }) caseId: string,
    @Param('taskId', { schema: Id }) taskId: string,
    @Body({ schema: ReopenTask }) body: ReopenTask,
  ) {
    return reopenTask(ctx, id, { caseId, taskId }, body);
  }
}
