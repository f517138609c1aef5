import type { CancelCase, Command } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import { submit } from '../commands/submit.ts';
import type { Ctx } from '../ctx.ts';
import { readCaseResource } from './case-resource.ts';
import { heldCase, refuseEnded } from './find-case.ts';

/** A person ends a case, with a reason (domain.md I11). What it held is given back by the case itself. */
export const cancelCase = (ctx: Ctx, id: string, caseId: string, body: CancelCase): Promise<Command> =>
  submit(ctx, {
    id,
    kind: 'cancelCase',
    request: { caseId, ...body },
    prepare: async (tx) => {
      const row = await heldCase(tx, caseId);
      authorise(ctx, 'case.cancel', await readCaseResource(tx.read, row));
      refuseEnded(row);
      return { caseId, event: { type: 'caseCancelled', reason: body.reason } };
    },
  });
