import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { Refusal } from '@samskab/contracts';
import type { Request } from 'express';
import { z } from 'zod';

const Key = z.uuid();

/** The command's id, made by the client: so that a request sent twice is one. */
export const IdempotencyKey = createParamDecorator((_: unknown, host: ExecutionContext): string => {
  const key = Key.safeParse(host.switchToHttp().getRequest<Request>().headers['idempotency-key']);
  if (!key.success) throw new Refusal('idempotencyKeyMissing', 'Send en ny UUID i headeren Idempotency-Key.');
  return key.data.toLowerCase();
});
