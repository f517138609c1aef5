import { Controller, Get, Header, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id } from '@samskab/contracts';
import type { Response } from 'express';
import type { Ctx } from '../ctx.ts';
import { Authorise } from '../http/access.ts';
import { InCtx } from '../http/ctx.decorator.ts';
import { packageOf } from './case-package.ts';
import { zipped } from './zip.ts';

@ApiTags('cases')
@Controller('cases/:caseId/package')
export class PackageController {
  /** The case whole as a zip archive, as much of it as the caller may read. */
  @Get()
  @Authorise('case.readLog')
  @ApiProduces('application/zip')
  @Header('Content-Type', 'application/zip')
  async package(
    @InCtx() ctx: Ctx,
    @Param('caseId', { schema: Id }) caseId: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { name, files } = await packageOf(ctx, caseId);
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}.zip`);
    return new StreamableFile(zipped(files));
  }
}
