import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, Response } from 'express';

const isPage = (request: Request) =>
  request.method === 'GET' && !/^\/api(\/|$)/.test(request.path) && request.accepts('html') !== false;

/** Serves the built web app, where there is one; every address of its own (`/sager/…`) is its first page. */
export function serveWebApp(nest: NestExpressApplication, root: string | null): void {
  const index = root && join(root, 'index.html');
  if (!root || !index || !existsSync(index)) return;
  // Of the API nothing: what a caller can put into an answer beside a secret must not be packed with it.
  nest.use('/assets', compression());
  nest.useStaticAssets(root, { index: false, maxAge: '1y', immutable: true, setHeaders: neverKeepIndex });
  nest.use((request: Request, response: Response, next: NextFunction) =>
    isPage(request) ? response.set('Cache-Control', 'no-cache').sendFile(index) : next(),
  );
}

/** Only files with a hash in their name may be kept for ever. */
function neverKeepIndex(response: Response, path: string): void {
  if (!/[.-][\w-]{8,}\.\w+$/.test(path)) response.setHeader('Cache-Control', 'no-cache');
}
