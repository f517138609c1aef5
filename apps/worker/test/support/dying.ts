import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startSource } from '@samskab/testing';
import type { Stack } from './stack.ts';

/** A worker in a process of its own that is killed at the append of entry 1: before it commits, or after. */
export function startDying({ temporal, home }: Stack, moment: 'before' | 'after', url = '') {
  const flag = join(home, `died-${randomUUID()}`);
  return startSource('apps/worker/test/support/dying-worker.ts', [temporal.address, home, url, moment, '1', flag]);
}
