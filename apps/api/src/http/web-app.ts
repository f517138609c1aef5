import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { packedAssets } from './packed-assets.ts';

const isPage = (request: Request) =>
  request.method === 'GET' && !/^\/api(\/|$)/.test(request.path) && request.accepts('html') !== false;

/** Serves the built web app, where there is one; every address of its own (`/sager/…`) is its first page. */
export function serveWebApp(nest: NestExpressApplication, root: string | null): void {
  const index = root && join(root, 'index.html');
  if (!root || !index || !existsSync(index)) return;
  nest.use(packedAssets(root));
  nest.useStaticAssets(root, { index: false, maxAge: '1y', immutable: true, setHeaders: neverKeepIndex });
  nest.use((request: Request, response: Response, next: NextFunction) =>
    isPage(request) ? response.set('Cache-Control', 'no-cache').sendFile(index) : next(),
  );
}

/** Only files with a hash in their name may be kept for ever. */
function neverKeepIndex(response: Response, path: string): void {
  if (!/[.-][\w-]{8,}\.\w+$/.test(path)) response.setHeader('Cache-Control', 'no-cache');
}
