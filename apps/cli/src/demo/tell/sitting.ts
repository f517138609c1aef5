import type { Item } from '@samskab/contracts';
import type { Sitting } from '../council.ts';

/** What an evening in the council came to, in lines. */
export function tellSitting({ meeting, item }: Sitting): string[] {
  const quorum = meeting.quorate ? 'beslutningsdygtigt' : 'ikke beslutningsdygtigt';
  return [
    `${meeting.present} af ${meeting.seats} til stede, ${quorum} (mindst ${meeting.quorum}); punkt ${item.number}`,
    ...item.disqualifications
      .filter(({ status }) => status === 'disqualified')
      .map(({ memberName, reason }) => `${memberName} er inhabil: ${reason}`),
    ...votes(item),
    ...item.dissents.map((dissent) => `Afvigende mening: ${dissent}`),
  ];
}

function votes({ tally, votes: { lists } }: Item): string[] {
  if (!tally) return ['Uden afstemning'];
  const abstained = tally.abstain > 0 ? `, ${tally.abstain} undlod` : '';
  const byList = lists
    .filter(({ for: yes, against, abstain }) => yes + against + abstain > 0)
    .map(({ list, for: yes, against }) => `${list} ${yes}–${against}`);
  return [`${tally.for} for, ${tally.against} imod${abstained} · ${byList.join(', ')}`];
}
