import { randomUUID } from 'node:crypto';
import { Refusal } from '@samskab/contracts';
import type { Invited, InviteParticipant } from '@samskab/contracts';
import type { ParticipantRow, Tx } from '@samskab/persistence';
import type { z } from 'zod';
import { authorise } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import { heldCase, refuseEnded } from '../cases/find-case.ts';
import { realNow } from '../clock/municipal-clock.ts';
import type { Ctx } from '../ctx.ts';
import { hashed, newSecret } from '../session/secret.ts';
import { toParticipant } from './to-participant.ts';

type Guest = { participant: ParticipantRow; link: string; caseTitle: string };

/**
 * Gives someone without a login a role of the drawing in one case. The personal link goes out by mail; in development
 * it is answered too. The participant keeps only its hash. The same person in the same role again gets a new link in place
 * of the old one: a second click makes no second participant.
 */
export function inviteParticipant(ctx: Ctx, caseId: string, body: InviteParticipant): Promise<z.infer<typeof Invited>> {
  return ctx.database.transaction(async (tx) => {
    const row = await heldCase(tx, caseId);
    authorise(ctx, 'case.invite', await readCaseResource(tx.read, row));
    refuseEnded(row);
    const drawing = await ctx.drawings.one(tx.read, row.versionId);
    if (!drawing.role(body.role)) throw new Refusal('invalid', undefined, [unknownRole]);
    const secret = newSecret();
    const invitedAt = await ctx.clock.now(tx.read);
    const { role, email } = body;
    const known = await tx.participants.first({ caseId, role, email });
    const id = known?.id ?? randomUUID();
    const participant = { ...body, id, caseId, tokenHash: hashed(secret), personId: null, invitedAt };
    const link = `${ctx.publicUrl}/deltag#${secret}`;
    await tx.participants.upsert(participant);
    await tx.touches.touch(caseId);
    await sendLink(tx, { participant, link, caseTitle: row.title });
    return { participant: toParticipant(drawing, participant), ...(ctx.config.devLogin && { link }) };
  });
}

const unknownRole = { path: ['role'], code: 'unknown', message: 'Rollen findes ikke i tegningen.' };

/** Kept with the participant or not at all; the worker's post office sends what is kept. */
const sendLink = (tx: Tx, { participant, link, caseTitle }: Guest): Promise<void> =>
  tx.notifications.upsert({
    id: `invite/${participant.id}`,
    effectKey: `invite/${participant.id}`,
    caseId: participant.caseId,
    to: participant.email,
    subject: `Du er inviteret til ${caseTitle}`,
    body: `Hej ${participant.name}\n\nFølg forløbet og svar her. Linket er personligt, så del det ikke:\n${link}\n`,
    status: 'pending',
    attempts: 0,
    error: null,
    at: participant.invitedAt,
    nextTryAt: realNow(),
    confidential: true,
  });
