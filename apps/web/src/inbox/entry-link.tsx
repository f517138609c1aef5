import type { InboxEntry } from '@samskab/contracts';
import { Link } from '@tanstack/react-router';
import { inbox } from '../texts/inbox.ts';

const open = (entry: InboxEntry): { opgave?: string; overdragelse?: string } => {
  if (entry.kind === 'task' && entry.mayAct) return { opgave: entry.id };
  return entry.kind === 'handover' && entry.mayAct ? { overdragelse: entry.id } : {};
};

/** The whole row leads to where one can act: the letter beside the list, all else in its case. */
export function EntryLink({ entry }: { entry: InboxEntry }) {
  const common = { className: 'row-link inbox-link', children: entry.title || inbox.what.letter };
  if (entry.kind === 'letter')
    return <Link to="/arbejde" search={(before) => ({ ...before, brev: entry.id })} {...common} />;
  if (entry.kind === 'item' && entry.mayAct)
    return <Link to="/arbejde" search={(before) => ({ ...before, indstilling: entry.id })} {...common} />;
  return <Link to="/forloeb/$id" params={{ id: entry.caseId ?? '' }} search={open(entry)} {...common} />;
}
