import { Refusal } from '@samskab/contracts';
import type { Command } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { toCommand } from './answer-of.ts';

/** What came of a command, for the one who gave it. A refused one is told with its code in `answer`. */
export async function readCommand(ctx: Ctx, id: string): Promise<Command> {
  const row = await ctx.database.read.commands.first({ id });
  if (!row) throw new Refusal('notFound');
  authorise(ctx, 'command.read', { actorId: row.actorId });
  return toCommand(row);
}
