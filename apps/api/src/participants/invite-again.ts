import { Refusal } from '@samskab/contracts';
import type { Invited } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import { readableCase } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import { inviteParticipant } from './invite-participant.ts';

/** Sends a participant a new link; the address is known here alone. Throws `notFound` for one who is not in the case. */
export async function inviteAgain(ctx: Ctx, caseId: string, participantId: string): Promise<Invited> {
  const { read } = ctx.database;
  const row = await readableCase(ctx, read, caseId);
  authorise(ctx, 'case.invite', await readCaseResource(read, row));
  const known = await read.participants.first({ caseId, id: participantId });
  if (!known) throw new Refusal('notFound');
  const { role, name, email } = known;
  return inviteParticipant(ctx, caseId, { role, name, email });
}
