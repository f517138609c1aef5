import type { NextFunction, Request, Response } from 'express';

const policy = (styles: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const strict = policy("'self'");
/** The API's own documentation is made by Swagger UI, which writes style attributes. */
const docs = policy("'self' 'unsafe-inline'");

/** Two years of TLS alone, where there is TLS. */
const TLS_ONLY = 'max-age=63072000; includeSubDomains';

export const securityHeaders =
  (production: boolean) =>
  (request: Request, response: Response, next: NextFunction): void => {
    response.setHeader('Content-Security-Policy', request.path.startsWith('/api/docs') ? docs : strict);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    if (production) response.setHeader('Strict-Transport-Security', TLS_ONLY);
    if (request.path.startsWith('/api')) response.setHeader('Cache-Control', 'no-store');
    next();
  };
