import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Draft,
  Drawing,
  Id,
  ProcessList,
  Publish,
  Published,
  SaveDraft,
  Validation,
  Version,
  VersionList,
} from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { Answers } from '../http/answers.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { listProcesses } from './list-processes.ts';
import { listVersions } from './list-versions.ts';
import { publishDefinition } from './publish-definition.ts';
import { readDraft } from './read-draft.ts';
import { readVersion } from './read-version.ts';
import { saveDraft } from './save-draft.ts';
import { validateDrawing } from './validate-drawing.ts';

@ApiTags('definitions')
@Controller()
export class DefinitionsController {
  @Get('processes')
  @Authorise('definition.read')
  @Answers(ProcessList)
  processes(@InCtx() ctx: Ctx) {
    return listProcesses(ctx);
  }

  @Get('processes/:key/draft')
  @Authorise('definition.read')
  @Answers(Draft)
  draft(@InCtx() ctx: Ctx, @Param('key', { schema: Id }) key: string) {
    return readDraft(ctx, key);
  }

  @Put('processes/:key/draft')
  @Authorise('definition.draft')
  @Answers(Draft)
  save(@InCtx() ctx: Ctx, @Param('key', { schema: Id }) key: string, @Body({ schema: SaveDraft }) body: SaveDraft) {
    return saveDraft(ctx, key, body);
  }

  @Post('processes/:key/validate')
  @Authorise('definition.draft')
  @Answers(Validation)
  validate(@InCtx() ctx: Ctx, @Param('key', { schema: Id }) key: string, @Body({ schema: Drawing }) body: Drawing) {
    return validateDrawing(ctx, key, body);
  }

  @Post('processes/:key/publish')
  @Authorise('definition.publish')
  @Answers(Published, 201)
  publish(@InCtx() ctx: Ctx, @Param('key', { schema: Id }) key: string, @Body({ schema: Publish }) body: Publish) {
    return publishDefinition(ctx, key, body);
  }

  @Get('processes/:key/versions')
  @Authorise('definition.read')
  @Answers(VersionList)
  versions(@InCtx() ctx: Ctx, @Param('key', { schema: Id }) key: string) {
    return listVersions(ctx, key);
  }

  @Get('versions/:id')
  @Authorise('definition.read', 'case.read')
  @Answers(Version)
  version(@InCtx() ctx: Ctx, @Param('id', { schema: Id }) id: string) {
    return readVersion(ctx, id);
  }
}
