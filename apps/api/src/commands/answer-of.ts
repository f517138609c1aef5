import { errors, Fault, Refusal } from '@samskab/contracts';
import type { Command, ErrorCode } from '@samskab/contracts';
import type { CommandRow, Json } from '@samskab/persistence';
import { z } from 'zod';

export const toCommand = ({ id, kind, caseId, at, status, answer }: CommandRow): Command => ({
  id,
  kind,
  caseId,
  at,
  // Nobody is told that it is done before Temporal has said so.
  status: status === 'logged' ? 'pending' : status,
  answer,
});

/** What a person is told of a command; throws the refusal of one the case refused. */
export function answerOf(row: CommandRow): Command {
  if (row.status === 'refused') throw refusalOf(row.answer);
  return toCommand(row);
}

const Refused = z.object({
  code: z.custom<ErrorCode>((code) => typeof code === 'string' && code in errors),
  faults: z.array(Fault).optional(),
});

function refusalOf(answer: Json): Refusal {
  const { code, faults } = Refused.parse(answer);
  return new Refusal(code, undefined, faults);
}
