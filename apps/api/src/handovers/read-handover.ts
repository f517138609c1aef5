import type { Data, Handover } from '@samskab/contracts';
import type { HandoverAnswerRow } from '@samskab/persistence';
import { authorise, may } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { formFields } from '../forms/form-fields.ts';
import { maskPersonal, showPersonal } from '../forms/personal.ts';
import { namesOf } from '../people/names.ts';
import { findHandover, handoverResource } from './find-handover.ts';
import type { FoundHandover } from './find-handover.ts';

/** A hand-over with its condition, and everything both parties have answered. */
export async function readHandover(ctx: Ctx, id: string): Promise<Handover> {
  const { read } = ctx.database;
  const found = await findHandover(ctx, read, id);
  authorise(ctx, 'case.read', found.inCase);
  const { row, caseRow, drawing } = found;
  const answers = await read.handoverAnswers.find({ handoverId: id }, { order: { at: 'asc', round: 'asc' } });
  const [names, condition] = await Promise.all([
    namesOf(
      read,
      answers.map(({ personId }) => personId),
    ),
    shownCondition(ctx, found),
  ]);
  const party = (role: string) => ({
    role,
    name: drawing.role(role)?.name ?? '',
    side: drawing.role(role)?.side ?? ('other' as const),
  });
  return {
    id,
    caseId: caseRow.id,
    node: row.node,
    name: drawing.nodeName(row.node),
    object: row.object,
    parties: { from: party(row.fromRole), to: party(row.toRole) },
    status: row.status,
    round: row.round,
    fields: formFields(drawing, row.node, condition).map(({ variable, label, required, type, value }) => ({
      variable,
      label,
      required,
      type,
      value,
    })),
    answers: answers.map((one) => toAnswer(one, names)),
  };
}

/** What was documented, else what the case knows; personal values only for the parties. */
async function shownCondition(ctx: Ctx, found: FoundHandover): Promise<Data> {
  const { row, caseRow, drawing } = found;
  const held: Data = row.round > 0 ? row.condition : caseRow.data;
  const isParty =
    may(ctx, 'handover.offer', handoverResource(found, 'giver')) ||
    may(ctx, 'handover.accept', handoverResource(found, 'receiver'));
  return isParty
    ? showPersonal(ctx.database.read, caseRow.id, held, drawing.isPersonal)
    : maskPersonal(held, drawing.isPersonal);
}

const toAnswer = (
  { side, accepted, reason, personId, at }: HandoverAnswerRow,
  names: (id: string) => string,
): Handover['answers'][number] => ({ side, accepted, reason, by: names(personId), at });
